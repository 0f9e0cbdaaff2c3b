import Assessment
import Contracts
import FoundationEssentials
import Postgres
import SQLFiles

/// A contract's facts with what follows from them.
struct Conclusion: Sendable {
    var loaded: LoadedDossier
    var evaluation: Evaluation
    /// The money that may be missing, in ten-thousandths.
    var atRisk: Int64
    /// What a digest tells besides the evaluation; nil where the chain has no prime.
    var outline: ContractOutline?
    /// What tells it from another conclusion.
    var digest: String
    /// The first day that could change it; nil when none does.
    var nextLook: Day?

    init(_ loaded: LoadedDossier, asOf: Day, rules: FlagRules, basis: String) {
        self.loaded = loaded
        evaluation = assess(loaded.dossier, asOf: asOf, explaining: false, rules: rules)
        outline = ContractOutline(
            title: loaded.stored.title, department: loaded.stored.department, policy: loaded.stored.policy,
            dossier: loaded.dossier, evaluation: evaluation)
        // Without a prime there is no outline, and nobody who owes anything.
        atRisk = outline?.atRisk.reduce(Quantity.zero) { $0 + $1.amount }.units ?? 0
        digest = ConclusionDigest.text(
            of: evaluation, from: loaded, atRisk: atRisk, outline: outline, basis: basis)
        nextLook = loaded.dossier.nextLook(after: asOf)
    }

    var contract: Int { loaded.stored.id }

    /// The outline as JSON, empty where there is none; the keys in order, so that the same outline is the same text.
    func outlineText() throws -> String {
        guard let outline else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(outline), as: UTF8.self)
    }

    /// The findings as they are kept, those that are shown first.
    var kept: [KeptFlag] {
        evaluation.flags.map { KeptFlag(flag: $0, isShadow: false) }
            + evaluation.shadowFlags.map { KeptFlag(flag: $0, isShadow: true) }
    }
}

/// The evaluation that stands for a contract.
struct StandingEvaluation: Sendable {
    let id: Int64
    /// The day it was drawn for.
    let asOf: Day
    /// What tells it from another conclusion; nil where that was not kept.
    let digest: String?
}

/// A finding that is shown or only counted.
struct KeptFlag {
    var flag: Flag
    var isShadow: Bool
}

extension Session {
    /// Adds evaluations beside the earlier ones and points their contracts at them; of those that say what stands
    /// already only the look is noted. Gives the contracts for which that was done. What stands for a later day, as
    /// after a clock was set back, says nothing for an earlier one.
    ///
    /// A contract at which another evaluation has come to stand since the facts were read keeps that one: it may know
    /// more. It is to be assessed again.
    /// - Parameters:
    ///   - standing: The evaluation that stood for each contract when the facts were read.
    ///   - basis: By what the conclusions were drawn.
    func keep(
        _ made: [Conclusion], standing: [Int: StandingEvaluation], asOf: Day, basis: String, for authority: Authority
    ) throws -> Set<Int> {
        guard !made.isEmpty else { return [] }
        try useIndexes()
        let isKnown = made.map { conclusion in
            standing[conclusion.contract].map { $0.digest == conclusion.digest && $0.asOf <= asOf } ?? false
        }
        let same = zip(made, isKnown).filter(\.1).map(\.0)
        let new = zip(made, isKnown).filter { !$0.1 }.map(\.0)
        return try note(same, standing: standing, asOf: asOf, basis: basis, for: authority)
            .union(try add(new, standing: standing, asOf: asOf, basis: basis, for: authority))
    }

    private func note(
        _ made: [Conclusion], standing: [Int: StandingEvaluation], asOf: Day, basis: String, for authority: Authority
    ) throws -> Set<Int> {
        guard !made.isEmpty else { return [] }
        let current = try query(
            Query.evaluationLookInsert.text,
            [
                .int(authority.id), .text(asOf.description), .text(engineVersion), .text(basis),
                .keys(made.map(\.contract)), .bigints(made.compactMap { standing[$0.contract]?.id }),
                .texts(made.map { $0.nextLook?.description ?? "" }),
            ])
        return Set(try current.map { row in try row.int("contract_id") })
    }

    private func add(
        _ made: [Conclusion], standing: [Int: StandingEvaluation], asOf: Day, basis: String, for authority: Authority
    ) throws -> Set<Int> {
        guard !made.isEmpty else { return [] }
        let since = try flagsSince(made, of: authority)
        let evaluations = try addEvaluations(made, asOf: asOf, for: authority)
        try addAssessments(made, evaluations)
        try copyIn(Query.flagCopy.text) { writer in
            for (conclusion, evaluation) in zip(made, evaluations) {
                let known = since[conclusion.contract, default: [:]]
                let parts = conclusion.loaded.dossier.moneyAtRiskByFlag(in: conclusion.evaluation)
                for (ordinal, kept) in conclusion.kept.enumerated() {
                    try writer.row(
                        evaluation, kept, ordinal: ordinal, since: known[kept.flag.key] ?? asOf,
                        atRisk: parts[kept.flag.key])
                }
            }
        }
        let current = try query(
            Query.currentEvaluationSet.text,
            [
                .int(authority.id), .text(asOf.description), .keys(made.map(\.contract)), .bigints(evaluations),
                .bigints(made.map { standing[$0.contract]?.id ?? 0 }), .bigints(made.map(\.atRisk)),
                .keys(made.map(\.evaluation.flags.count)), .texts(made.map { $0.nextLook?.description ?? "" }),
                .text(basis),
            ])
        let stand = Set(try current.map { row in try row.int("contract_id") })
        let overtaken = zip(made, evaluations).filter { !stand.contains($0.0.contract) }.map(\.1)
        if !overtaken.isEmpty {
            _ = try query(Query.evaluationOvertaken.text, [.int(authority.id), .bigints(overtaken)])
        }
        return stand
    }

    /// The first day of each flag that stands or stood before its rule went off, by contract and key.
    private func flagsSince(_ made: [Conclusion], of authority: Authority) throws -> [Int: [String: Day]] {
        var found: [Int: [String: Day]] = [:]
        let off = Set(made.flatMap { $0.evaluation.rules.kinds(.off) }.map(\.rawValue)).sorted()
        for row in try query(
            Query.flagsSince.text, [.int(authority.id), .keys(made.map(\.contract)), .texts(off)])
        {
            let (key, since) = (try row.string("key"), try row.day("since"))
            found[try row.int("contract_id"), default: [:]][key] = since
        }
        return found
    }

    /// The keys of the new evaluations, in the order of the conclusions.
    private func addEvaluations(_ made: [Conclusion], asOf: Day, for authority: Authority) throws -> [Int64] {
        guard let rules = made.first?.evaluation.rules else { return [] }
        let rows = try query(
            Query.evaluationInsert.text,
            [
                .int(authority.id), .text(asOf.description), .text(engineVersion), .keys(made.map(\.contract)),
                .texts(made.map { $0.evaluation.cutOff?.description ?? "" }), .keys(made.map(\.loaded.stored.revision)),
                .texts(made.map { "{" + $0.loaded.sources.map { String($0.receipt) }.joined(separator: ",") + "}" }),
                .bigints(made.map(\.atRisk)), .texts(made.map { JSONText.coverage($0.evaluation.coverage) }),
                .texts(made.map(\.digest)), .texts(try made.map { try $0.outlineText() }),
                .texts(rules.kinds(.shadow).map(\.rawValue)),
                .texts(rules.kinds(.off).map(\.rawValue)),
            ])
        let keys = Dictionary(
            try rows.map { row in (try row.int("contract_id"), try row.int64("evaluation_id")) },
            uniquingKeysWith: { first, _ in first })
        return try made.map { conclusion in
            guard let key = keys[conclusion.contract] else {
                throw StoreError(.damagedFact, "The evaluation of contract \(conclusion.contract) got no number.")
            }
            return key
        }
    }

    private func addAssessments(_ made: [Conclusion], _ evaluations: [Int64]) throws {
        try copyIn(Query.assessmentCopy.text) { writer in
            for (conclusion, evaluation) in zip(made, evaluations) {
                var editions = Editions(conclusion)
                for assessment in conclusion.evaluation.assessments {
                    try writer.row(evaluation, assessment, edition: try editions.edition(of: assessment))
                }
            }
        }
    }
}

/// Which edition of its clause an assessment was made by: the one that held on the day that decides.
private struct Editions {
    private let conclusion: Conclusion
    private var known: [Day: [String: String]] = [:]

    init(_ conclusion: Conclusion) {
        self.conclusion = conclusion
    }

    mutating func edition(of assessment: Assessment) throws -> String {
        let day = assessment.cutOff ?? conclusion.evaluation.asOf
        if known[day] == nil {
            known[day] = Dictionary(
                conclusion.loaded.dossier.commitments(on: day).map { ($0.code, $0.edition) },
                uniquingKeysWith: { first, _ in first })
        }
        guard let edition = known[day]?[assessment.commitment] else {
            throw StoreError(
                .damagedFact, "No edition of \(assessment.commitment) holds on \(day), but it was assessed.")
        }
        return edition
    }
}
