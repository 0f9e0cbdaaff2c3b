import Contracts

/// Lines that name an invoice or a document an earlier claim names, or a purchase another contract reported before.
///
/// They count all the same, since one invoice can serve two contracts; a person has to look.
struct RepeatedDeliveries {
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
        let trace: Trace
        let first: Claim
    }

    private(set) var repeats: [Repeat] = []

    init(in dossier: IndexedDossier) {
        var first: [Trace: Claim] = [:]
        for (claim, traces) in RepeatedDeliveries.claims(in: dossier) {
            if case .here(let line) = claim, let known = RepeatedDeliveries.known(traces, in: first) {
                repeats.append(Repeat(line: line, trace: known.trace, first: known.first))
            }
            for trace in traces where first[trace] == nil { first[trace] = claim }
        }
    }

    /// The claims that leave a trace which another leaves too, in the order in which they were made.
    private static func claims(in dossier: IndexedDossier) -> [(claim: Claim, traces: [Trace])] {
        var claims: [(claim: Claim, traces: [Trace])] = []
        let looksAtPurchases = !dossier.otherClaims.isEmpty
        for (index, known) in dossier.lines.enumerated() where known.line.leavesATrace {
            let traces = traces(of: known.line, in: dossier, withPurchases: looksAtPurchases)
            if !traces.isEmpty { claims.append((.here(index), traces)) }
        }
        guard !claims.isEmpty else { return [] }
        for (index, other) in dossier.otherClaims.enumerated() {
            claims.append((.elsewhere(index), traces(of: other.line, in: dossier, withPurchases: true)))
        }
        var seen: Set<Trace> = []
        var repeated: Set<Trace> = []
        for trace in claims.lazy.flatMap(\.traces) where !seen.insert(trace).inserted { repeated.insert(trace) }
        return claims.filter { $0.traces.contains(where: repeated.contains) }.inOrder(in: dossier, of: \.claim)
    }

    private static func traces(of line: Line, in dossier: IndexedDossier, withPurchases: Bool) -> [Trace] {
        var traces: [Trace] = []
        if let evidence = line.proof.evidence { traces.append(.evidence(evidence)) }
        switch line.fact {
        case .payment(let payment):
            let payee = dossier.parties.identifier(of: payment.payee)
            if let number = line.proof.invoice { traces.append(.invoice(payee: payee, number: number)) }
        case .purchase(let purchase):
            let payee = dossier.parties.identifier(of: purchase.payee)
            if let number = line.proof.invoice { traces.append(.invoice(payee: payee, number: number)) }
            if withPurchases {
                traces.append(.purchase(payee: payee, amount: purchase.amount, date: purchase.date))
            }
        case .receipt, .placement, .activity, .outreach, .hours, .statement: break
        }
        return traces
    }

    /// The first of the traces that is known; equal purchases are a matter of two contracts only, as one contract may
    /// well buy the same twice on a day.
    private static func known(
        _ traces: [Trace], in first: [Trace: Claim]
    ) -> (trace: Trace, first: Claim)? {
        for trace in traces {
            guard let claim = first[trace] else { continue }
            if case .purchase = trace, case .here = claim { continue }
            return (trace, claim)
        }
        return nil
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
