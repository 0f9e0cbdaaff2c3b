import Contracts
import Postgres
import SQLFiles

/// What the authority said to a subcontract at a party and a value.
struct Consent: Sendable {
    var node: String
    var party: String
    /// Nil while unknown.
    var value: Quantity?
    var isGiven: Bool
    var decidedOn: Day
    var document: String
}

extension Session {
    /// What the authority said to changes of subcontracts by a day, by the contract's key, in the order it was noted.
    func consents(of contracts: [Int], asOf: Day, for authority: Authority) throws -> [Int: [Consent]] {
        var found: [Int: [Consent]] = [:]
        let rows = try query(
            Query.consentsByContract.text, [.int(authority.id), .keys(contracts), .text(asOf.description)])
        for row in rows {
            found[try row.int("contract_id"), default: []].append(
                Consent(
                    node: try row.string("node"), party: try row.string("party"),
                    value: try row.optionalInt64("value").map { Quantity(units: $0) },
                    isGiven: try row.bool("given"), decidedOn: try row.day("decided_on"),
                    document: try row.string("document")))
        }
        return found
    }
}
