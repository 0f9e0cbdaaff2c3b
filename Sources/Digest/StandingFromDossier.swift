public import Assessment
public import Contracts

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
        let duties = dossier.duties(asOf: evaluation.asOf)
        self.init(
            ref: dossier.contract.ref, title: title, department: department, primeName: name ?? prime.party,
            policy: policy, currency: contract.currency, value: contract.value, start: contract.start,
            end: contract.end, prime: prime.node, evaluation: evaluation,
            terms: terms, tiers: dossier.tiers, reports: ReportCount(duties.reports),
            atRisk: dossier.partsAtRisk(in: evaluation), notPassedDown: duties.notPassedDown, since: since)
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
}

extension ReportCount {
    fileprivate init(_ reports: [Duties.DueReport]) {
        self.init()
        for report in reports {
            if report.received == nil { missing += 1 } else if report.isLate { late += 1 } else { inTime += 1 }
        }
    }
}
