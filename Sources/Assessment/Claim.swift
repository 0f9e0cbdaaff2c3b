import Contracts

/// Where something is claimed.
enum Claim: Hashable {
    /// By a line of this contract, as a position among the known lines.
    case here(Int)
    /// By a line of another contract, as a position among the dossier's other claims.
    case elsewhere(Int)
}

extension Claim {
    /// The line that claims.
    func line(in dossier: IndexedDossier) -> Line {
        switch self {
        case .here(let line): dossier.lines[line].line
        case .elsewhere(let other): dossier.otherClaims[other].line
        }
    }

    /// The claim as reasons and messages name it: `line 4 of Northgate Joinery (n1)`, or `line 7 of contract C-2`.
    func name(in dossier: IndexedDossier) -> String {
        switch self {
        case .here(let line): "line \(dossier.lines[line].line.id) of \(dossier.name(of: dossier.lines[line].place))"
        case .elsewhere(let other):
            "line \(dossier.otherClaims[other].line.id) of contract \(dossier.otherClaims[other].contract)"
        }
    }

    /// Whether it came before another: by the day of receipt, then by the line's name, then by the contract's
    /// reference, an order in which every contract of the authority sees claims alike.
    func precedes(_ other: Claim, in dossier: IndexedDossier) -> Bool {
        let (a, b) = (received(in: dossier), other.received(in: dossier))
        guard a == b else { return a < b }
        let (c, d) = (line(in: dossier).id, other.line(in: dossier).id)
        return c == d ? contract(in: dossier) < other.contract(in: dossier) : c < d
    }

    private func received(in dossier: IndexedDossier) -> Day {
        switch self {
        case .here(let line): dossier.lines[line].received
        case .elsewhere(let other): dossier.otherClaims[other].received
        }
    }

    private func contract(in dossier: IndexedDossier) -> String {
        switch self {
        case .here: dossier.contract.ref
        case .elsewhere(let other): dossier.otherClaims[other].contract
        }
    }
}
