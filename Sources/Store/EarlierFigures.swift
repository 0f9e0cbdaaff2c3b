import Assessment
import Contracts
import Postgres
import SQLFiles

extension Session {
    /// What was told of contracts before their latest correction was known, by contract.
    ///
    /// - Parameter corrections: the latest version that took the place of an earlier one, by contract.
    func earlierFigures(
        before corrections: [Int: Int64], for authority: Authority
    ) throws -> [Int: [EarlierFigure]] {
        guard !corrections.isEmpty else { return [:] }
        let wanted = corrections.sorted { $0.key < $1.key }
        let rows = try query(
            Query.earlierFigures.text,
            [.int(authority.id), .keys(wanted.map(\.key)), .bigints(wanted.map(\.value))])
        var found: [Int: [EarlierFigure]] = [:]
        for row in rows {
            guard let outcome = Assessment.Outcome(rawValue: try row.string("outcome")),
                let period = Period(start: try row.day("period_start"), end: try row.day("period_end"))
            else {
                throw StoreError(.damagedFact, "An assessment has an outcome or period this version does not know.")
            }
            let told = EarlierFigure.Told(
                outcome: outcome, creditedLow: Quantity(units: try row.int64("credited_low")), cutOff: period.end)
            found[try row.int("contract_id"), default: []].append(
                EarlierFigure(
                    commitment: try row.string("commitment"), node: try row.string("node"), period: period, was: told,
                    since: try row.day("as_of")))
        }
        return found
    }
}
