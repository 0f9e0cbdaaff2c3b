import Assessment
import Contracts
import Postgres

extension BinaryCopyWriter {
    /// A row of the table `assessment`, in the order of `assessment_copy.sql`.
    mutating func row(
        _ evaluation: Int64, _ made: Assessment, edition: String
    ) throws {
        try startRow(columns: 25)
        int64(evaluation)
        text(made.commitment)
        text(made.node)
        text(edition)
        date(days: made.cutOff?.number)
        date(days: made.period.start.number)
        date(days: made.period.end.number)
        text(made.state.rawValue)
        for figure in [
            made.required, made.due, made.reported, made.confirmed, made.verified, made.creditedLow, made.creditedHigh,
        ] {
            int64(figure.units)
        }
        int64(made.numerator?.units)
        int64(made.denominator?.units)
        int64(made.shortfall.units)
        int64(made.certainShortfall.units)
        int64(made.consequence?.units)
        text(made.outcome.rawValue)
        text(made.withheld?.rawValue)
        text(made.conduct.rawValue)
        json(
            JSONText.array(made.attribution) { text, gap in
                text.plain("{\"gap\":")
                text.string(gap.gap.description)
                text.plain(",\"node\":")
                text.string(gap.node)
                text.plain("}")
            })
        json(JSONText.array(made.settledBy) { $0.string($1) })
    }

    /// A row of the table `flag`, in the order of `flag_copy.sql`.
    mutating func row(
        _ evaluation: Int64, _ kept: KeptFlag, ordinal: Int, since: Day, atRisk: Quantity?
    ) throws {
        let flag = kept.flag
        try startRow(columns: 15)
        int64(evaluation)
        int32(Int32(ordinal))
        text(flag.key)
        text(flag.kind.rawValue)
        text(flag.commitment)
        text(flag.node)
        date(days: flag.period?.start.number)
        date(days: flag.period?.end.number)
        int64(flag.amount?.units)
        text(flag.message)
        json(JSONText.array(flag.because) { $0.string($1) })
        date(days: since.number)
        text(flag.fingerprint)
        bool(kept.isShadow)
        int64(atRisk?.units)
    }
}
