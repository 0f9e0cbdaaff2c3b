import Contracts

/// Lines that name an invoice or a document an earlier claim names, or a purchase another contract reported before.
///
/// They count all the same, since one invoice can serve two contracts; a person has to look.
struct RepeatedDeliveries {
    /// By what a delivery is told from others, the surest first.
    private static let marks: [ClaimMark] = [.evidence, .invoice, .purchase]

    /// What tells a delivery from others.
    enum Trace: Hashable {
        case evidence(String)
        case invoice(payee: String, number: String)
        case purchase(payee: String, amount: Quantity, date: Day)
    }

    /// A line with the claim that came before it.
    struct Repeat {
        /// The position among the known lines.
        let line: Int
        /// By what both are the same.
        let mark: ClaimMark
        let first: Claim
    }

    private(set) var repeats: [Repeat] = []

    init(in dossier: IndexedDossier) {
        let traced = dossier.lines.indices.filter { dossier.lines[$0].line.leavesATrace }
        guard !traced.isEmpty else { return }
        var isRepeated: Set<Int> = []
        for mark in RepeatedDeliveries.marks {
            RepeatedDeliveries.claims(traced, marked: mark, in: dossier).forEachShared { claim in
                claim.trace(mark, in: dossier)
            } _: { claims in
                guard let first = claims.first(by: mark, in: dossier) else { return }
                // One contract may well buy the same twice on a day.
                if mark == .purchase, case .here = first { return }
                for case .here(let line) in claims where .here(line) != first && isRepeated.insert(line).inserted {
                    repeats.append(Repeat(line: line, mark: mark, first: first))
                }
            }
        }
    }

    /// The claims that leave a trace of this kind; those of other contracts only where there are any here.
    private static func claims(_ lines: [Int], marked mark: ClaimMark, in dossier: IndexedDossier) -> ClaimGroups {
        var groups = ClaimGroups()
        // Equal purchases are a matter of two contracts only.
        if mark == .purchase, dossier.otherClaims.isEmpty { return groups }
        var isAnyHere = false
        for line in lines {
            guard let trace = Claim.here(line).trace(mark, in: dossier) else { continue }
            groups.add(.here(line), of: trace)
            isAnyHere = true
        }
        guard isAnyHere else { return groups }
        for other in dossier.otherClaims.indices {
            guard let trace = Claim.elsewhere(other).trace(mark, in: dossier) else { continue }
            groups.add(.elsewhere(other), of: trace)
        }
        return groups
    }
}

extension Claim {
    /// What the claim leaves of this kind; nil for nothing.
    func trace(_ mark: ClaimMark, in dossier: IndexedDossier) -> RepeatedDeliveries.Trace? {
        let line = line(in: dossier)
        switch (mark, line.fact) {
        case (.evidence, _):
            return line.proof.evidence.map { .evidence($0) }
        case (.invoice, .payment(let payment)):
            return line.proof.invoice.map {
                .invoice(payee: dossier.parties.identifier(of: payment.payee), number: $0)
            }
        case (.invoice, .purchase(let purchase)):
            return line.proof.invoice.map {
                .invoice(payee: dossier.parties.identifier(of: purchase.payee), number: $0)
            }
        case (.purchase, .purchase(let purchase)):
            return .purchase(
                payee: dossier.parties.identifier(of: purchase.payee), amount: purchase.amount, date: purchase.date)
        default:
            return nil
        }
    }
}

extension Line {
    /// Whether it can name what an earlier line names; few do.
    fileprivate var leavesATrace: Bool {
        if proof.invoice != nil || proof.evidence != nil { return true }
        if case .purchase = fact { return true }
        return false
    }
}
