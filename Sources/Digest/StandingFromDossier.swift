public import Assessment
public import Contracts
import Policies

extension ContractStanding {
    /// The standing that follows from a contract's facts and the conclusions drawn from them.
    ///
    /// Nil when the dossier's chain has no prime.
    public init?(
        title: String, department: String?, policy: String, dossier: Dossier, evaluation: Evaluation,
        since: [String: Day] = [:]
    ) {
        guard let prime = dossier.chain.first(where: { $0.parent == nil }) else { return nil }
        let party = dossier.parties.first { $0.id == prime.party }
        let terms = dossier.commitments(on: evaluation.asOf).reduce(into: [String: Terms]()) {
            $0[$1.code] = Terms($1.clause)
        }
        let name = party?.name.isEmpty == false ? party?.name : nil
        let contract = dossier.contract(on: evaluation.asOf)
        self.init(
            ref: dossier.contract.ref, title: title, department: department, primeName: name ?? prime.party,
            policy: policy, currency: contract.currency, value: contract.value, start: contract.start,
            end: contract.end, prime: prime.node, evaluation: evaluation,
            terms: terms, tiers: dossier.tiers, reports: dossier.reportCount(evaluation, prime: prime.node),
            moneyAtRisk: dossier.moneyAtRisk(in: evaluation), since: since)
    }
}

extension Dossier {
    /// How many steps below the prime each node is; nodes that hang on no known node are left out.
    public var tiers: [String: Int] {
        let children = Dictionary(grouping: chain.filter { $0.parent != nil }) { $0.parent }
        var tiers: [String: Int] = [:]
        var level = chain.filter { $0.parent == nil }
        var tier = 0
        while !level.isEmpty {
            for node in level { tiers[node.node] = tier }
            level = level.flatMap { children[$0.node, default: []] }.filter { tiers[$0.node] == nil }
            tier += 1
        }
        return tiers
    }

    fileprivate struct Slot: Hashable {
        var node: String
        var period: Period
    }

    fileprivate func reportCount(_ evaluation: Evaluation, prime: String) -> ReportCount {
        func slots(_ kind: Flag.Kind) -> Set<Slot> {
            Set(
                evaluation.flags.filter { $0.kind == kind }.compactMap { flag in
                    flag.period.map { Slot(node: flag.node, period: $0) }
                })
        }
        let (late, missing) = (slots(.reportLate), slots(.reportMissing))
        let received = reports.filter { isDue($0, by: evaluation.asOf, prime: prime) }
        let inTime = Set(received.map { Slot(node: $0.node, period: $0.period) }).subtracting(late).subtracting(missing)
        return ReportCount(inTime: inTime.count, late: late.subtracting(missing).count, missing: missing.count)
    }

    /// Whether the report is known and answers a duty to report whose due day has passed.
    private func isDue(_ report: Report, by day: Day, prime: String) -> Bool {
        guard report.received <= day else { return false }
        let carries = chain.first { $0.node == report.node }?.carries.isEmpty == false
        return commitments(on: day).contains { commitment in
            let rule = commitment.clause.report
            let mustReport = report.node == prime || rule.by == .all || (rule.by == .carrying && carries)
            return mustReport && rule.dueAfter.after(report.period.end) < day
        }
    }
}
