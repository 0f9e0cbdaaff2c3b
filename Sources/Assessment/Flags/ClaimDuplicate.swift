import Contracts

/// A person claimed for a day that an earlier line claims already.
struct ClaimDuplicate {
    private(set) var flags: [Flag] = []

    init(_ duplicates: DuplicateClaims, in dossier: IndexedDossier) {
        var later: [Int: [Int]] = [:]
        for line in duplicates.earlier.keys.sorted() {
            later[dossier.lines[line].place, default: []].append(line)
        }
        for (place, lines) in later.sorted(by: { $0.key < $1.key }) {
            let claims = lines.map { line in
                let first = duplicates.earlier[line].map { dossier.lines[$0] }
                return "line \(dossier.lines[line].line.id) after line \(first?.line.id ?? "") of "
                    + "\(first?.line.node ?? "")"
            }
            flags.append(
                Flag(
                    kind: .claimDuplicate, commitment: nil, node: dossier.chain.nodes[place].node, period: nil,
                    amount: nil,
                    message: "\(dossier.name(of: place)) reports people for days on which they are claimed already: "
                        + "\(claims.joined(separator: "; ")). The earlier claim counts.",
                    because: lines.map { dossier.lines[$0].line.id }))
        }
    }
}
