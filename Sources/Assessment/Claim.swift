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

    /// Where it stands among claims by that mark, in an order in which every contract of the authority sees them alike.
    func order(by mark: ClaimMark, in dossier: IndexedDossier) -> Order {
        switch self {
        case .here(let line):
            let known = dossier.lines[line]
            return Order(known.line, by: mark, received: known.received, contract: dossier.contract.ref)
        case .elsewhere(let other):
            let claim = dossier.otherClaims[other]
            return Order(claim.line, by: mark, received: claim.received, contract: claim.contract)
        }
    }

    /// The order of claims: by the day of receipt of what first made them, then by the line's rank, then by the
    /// contract's reference.
    struct Order: Comparable {
        let received: Day
        let line: LineRank
        let contract: String

        init(_ line: Line, by mark: ClaimMark, received: Day, contract: String) {
            self.received = line.claimed[mark] ?? received
            self.line = line.rank
            self.contract = contract
        }

        static func < (left: Order, right: Order) -> Bool {
            guard left.received == right.received else { return left.received < right.received }
            return left.line == right.line ? left.contract < right.contract : left.line < right.line
        }
    }
}

extension [Claim] {
    /// In the order in which they were made; each is looked up once.
    func inOrder(by mark: ClaimMark, in dossier: IndexedDossier) -> [Claim] {
        map { (order: $0.order(by: mark, in: dossier), claim: $0) }.sorted { $0.order < $1.order }.map(\.claim)
    }

    /// The one that was made first.
    func first(by mark: ClaimMark, in dossier: IndexedDossier) -> Claim? {
        self.min { $0.order(by: mark, in: dossier) < $1.order(by: mark, in: dossier) }
    }
}
