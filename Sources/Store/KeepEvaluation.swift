import Assessment
import Contracts
import Postgres
import SQLFiles

extension Session {
    /// Adds an evaluation beside the earlier ones and points the contract at it.
    func keep(_ evaluation: Evaluation, of loaded: LoadedDossier, for authority: Authority) throws {
        let atRisk = loaded.dossier.moneyAtRisk(in: evaluation).units
        let contract = Parameter.int(loaded.stored.id)
        let made = try query(
            Query.evaluationInsert.text,
            [
                .int(authority.id), contract, .text(evaluation.asOf.description),
                Parameter(evaluation.cutOff?.description), .text(engineVersion), .int(loaded.stored.revision),
                .bigints(loaded.sources.map { Int64($0.receipt) }), .bigint(atRisk),
            ])
        let id = Parameter.bigint(try made.only().int64("evaluation_id"))
        let editions = Dictionary(
            loaded.dossier.commitments.map { ($0.code, $0.edition) }, uniquingKeysWith: { first, _ in first })
        let assessments = evaluation.assessments.map { AssessmentRow($0, edition: editions[$0.commitment]) }
        _ = try query(Query.assessmentInsert.text, [.int(authority.id), id, try .columns(assessments)])
        let flags = evaluation.flags.enumerated().map { FlagRow($1, ordinal: $0) }
        _ = try query(
            Query.flagInsert.text,
            [.int(authority.id), contract, id, .text(evaluation.asOf.description), try .columns(flags)])
        _ = try query(
            Query.currentEvaluationSet.text,
            [
                .int(authority.id), contract, id, .text(evaluation.asOf.description), .bigint(atRisk),
                .int(evaluation.flags.count),
            ])
    }
}

/// An assessment as the columns of its table take it.
private struct AssessmentRow: Encodable {
    var commitment, node: String
    var edition: String?
    var cutOff: Day?
    var periodStart, periodEnd: Day
    var state: Assessment.ReportState
    var required, due, reported, confirmed, verified, creditedLow, creditedHigh: Int64
    var numerator, denominator: Int64?
    var shortfall, certainShortfall: Int64
    var consequence: Int64?
    var outcome: Assessment.Outcome
    var withheld: Assessment.Withheld?
    var conduct: Assessment.Conduct
    var attribution: [Assessment.Gap]
    var settledBy: [String]

    init(_ assessment: Assessment, edition: String?) {
        commitment = assessment.commitment
        node = assessment.node
        self.edition = edition
        cutOff = assessment.cutOff
        (periodStart, periodEnd) = (assessment.period.start, assessment.period.end)
        state = assessment.state
        (required, due) = (assessment.required.units, assessment.due.units)
        reported = assessment.reported.units
        (confirmed, verified) = (assessment.confirmed.units, assessment.verified.units)
        (creditedLow, creditedHigh) = (assessment.creditedLow.units, assessment.creditedHigh.units)
        (numerator, denominator) = (assessment.numerator?.units, assessment.denominator?.units)
        (shortfall, certainShortfall) = (assessment.shortfall.units, assessment.certainShortfall.units)
        consequence = assessment.consequence?.units
        (outcome, withheld, conduct) = (assessment.outcome, assessment.withheld, assessment.conduct)
        (attribution, settledBy) = (assessment.attribution, assessment.settledBy)
    }
}

/// A flag as the columns of its table take it.
private struct FlagRow: Encodable {
    var ordinal: Int
    var key: String
    var kind: Flag.Kind
    var commitment: String?
    var node: String
    var periodStart, periodEnd: Day?
    var amount: Int64?
    var message: String
    var because: [String]

    init(_ flag: Flag, ordinal: Int) {
        self.ordinal = ordinal
        (key, kind, commitment, node) = (flag.key, flag.kind, flag.commitment, flag.node)
        (periodStart, periodEnd) = (flag.period?.start, flag.period?.end)
        (amount, message, because) = (flag.amount?.units, flag.message, flag.because)
    }
}
