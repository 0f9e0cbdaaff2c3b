import Assessment
import Contracts
import FoundationEssentials
import Postgres

extension Assessment {
    /// An assessment as it was kept, without the credits of single lines.
    init(_ row: Row) throws {
        func quantity(_ column: String) throws -> Quantity { Quantity(units: try row.int64(column)) }
        func known<Value: RawRepresentable<String>>(_ column: String, _: Value.Type) throws -> Value {
            let text = try row.string(column)
            guard let value = Value(rawValue: text) else {
                throw StoreError(.damagedFact, "A stored \(column) is \(text), which this version does not know.")
            }
            return value
        }
        guard let period = Period(start: try row.day("period_start"), end: try row.day("period_end")) else {
            throw StoreError(.damagedFact, "A stored assessment has a period that ends before it begins.")
        }
        self.init(
            commitment: try row.string("commitment"), node: try row.string("node"),
            cutOff: try row.optionalDay("cut_off"), period: period, state: try known("state", ReportState.self),
            outcome: try known("outcome", Outcome.self),
            withheld: try row.isNull("withheld") ? nil : known("withheld", Withheld.self),
            conduct: try known("conduct", Conduct.self))
        (required, due) = (try quantity("required"), try quantity("due"))
        (reported, confirmed, verified) = (
            try quantity("reported"), try quantity("confirmed"), try quantity("verified")
        )
        (creditedLow, creditedHigh) = (try quantity("credited_low"), try quantity("credited_high"))
        numerator = try row.optionalInt64("numerator").map { Quantity(units: $0) }
        denominator = try row.optionalInt64("denominator").map { Quantity(units: $0) }
        (shortfall, certainShortfall) = (try quantity("shortfall"), try quantity("certain_shortfall"))
        consequence = try row.optionalInt64("consequence").map { Quantity(units: $0) }
        attribution = try JSONDecoder().decode([Gap].self, from: Data(try row.string("attribution").utf8))
        settledBy = try JSONDecoder().decode([String].self, from: Data(try row.string("settled_by").utf8))
    }
}
