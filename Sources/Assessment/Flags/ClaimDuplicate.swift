import Contracts

/// Something that an earlier line claims already, on this contract or on another of the authority: a person for a day,
/// an invoice, a document, a purchase.
struct ClaimDuplicate {
    private(set) var flags: [Flag] = []

    /// - Parameter isOneContractOnly: whether a clause counts a person on one contract only, whatever the days.
    init(_ duplicates: DuplicateClaims, in dossier: IndexedDossier, isOneContractOnly: Bool) {
        let people =
            isOneContractOnly
            ? duplicates.earlier.merging(duplicates.firstElsewhere) { sameDay, _ in sameDay } : duplicates.earlier
        let deliveries = RepeatedDeliveries(in: dossier).repeats
        let peopleByPlace = Dictionary(grouping: people) { dossier.lines[$0.key].place }
        let deliveriesByPlace = Dictionary(grouping: deliveries) { dossier.lines[$0.line].place }
        for place in Set(peopleByPlace.keys).union(deliveriesByPlace.keys).sorted() {
            let claimed = peopleByPlace[place, default: []].sorted { $0.key < $1.key }
            let repeated = deliveriesByPlace[place, default: []].sorted { $0.line < $1.line }
            let lines = Set(claimed.map(\.key) + repeated.map(\.line)).sorted()
            flags.append(
                Flag(
                    kind: .claimDuplicate, commitment: nil, node: dossier.chain.nodes[place].node, period: nil,
                    amount: nil,
                    message: (ClaimDuplicate.people(claimed, at: place, in: dossier)
                        + ClaimDuplicate.deliveries(repeated, at: place, in: dossier)).joined(separator: " "),
                    because: lines.map { dossier.lines[$0].line.id },
                    bounds: "one claim of a person on a day, of an invoice, a document or a purchase"))
        }
    }

    /// The first twenty in words, and how many more there are: the flag's own lines name them all.
    private static func listed<Found>(_ all: [Found], _ words: (Found) -> String?) -> String {
        let first = all.prefix(20).compactMap(words).joined(separator: "; ")
        return all.count > 20 ? "\(first); and \(all.count - 20) more" : first
    }

    private static func people(
        _ claimed: [(key: Int, value: Claim)], at place: Int, in dossier: IndexedDossier
    ) -> [String] {
        guard !claimed.isEmpty else { return [] }
        let claims = listed(claimed) { "line \(dossier.lines[$0.key].line.id) after \($0.value.name(in: dossier))" }
        return [
            "\(dossier.name(of: place)) reports people who are claimed already: \(claims). "
                + "The earlier claim counts."
        ]
    }

    private static func deliveries(
        _ repeated: [RepeatedDeliveries.Repeat], at place: Int, in dossier: IndexedDossier
    ) -> [String] {
        guard !repeated.isEmpty else { return [] }
        let claims = listed(repeated) { found in
            Claim.here(found.line).trace(found.mark, in: dossier).map { trace in
                "line \(dossier.lines[found.line].line.id) names \(trace.words), as "
                    + "\(found.first.name(in: dossier)) does"
            }
        }
        return [
            "\(dossier.name(of: place)) reports what was reported before: \(claims). "
                + "Both count until somebody has looked."
        ]
    }
}

extension RepeatedDeliveries.Trace {
    fileprivate var words: String {
        switch self {
        case .evidence(let digest): "the document \(digest.prefix(12))…"
        case .invoice(let payee, let number): "invoice \(number) of \(payee)"
        case .purchase(let payee, let amount, let date):
            "a purchase of \(Wording.amount(amount)) from \(payee) on \(date.spoken)"
        }
    }
}
