public import Contracts
import Postgres
import SQLFiles

/// What the authority said to a subcontract at a party and a value.
public struct Consent: Sendable, Hashable {
    /// The node of the subcontract.
    public var node: String
    /// The party it was asked about.
    public var party: String
    /// What that party is called; nil while nobody named it.
    public var partyName: String?
    /// The value it was asked about; nil while unknown.
    public var value: Quantity?
    /// Whether it consented; false when it refused.
    public var isGiven: Bool
    /// The day on which it did.
    public var decidedOn: Day
    /// The paper that says so.
    public var document: String
    /// The day from which this is known.
    public var notedOn: Day

    /// What was said to a subcontract at that party and value.
    public init(
        node: String, party: String, partyName: String? = nil, value: Quantity?, isGiven: Bool, decidedOn: Day,
        document: String, notedOn: Day
    ) {
        self.node = node
        self.party = party
        self.partyName = partyName
        self.value = value
        self.isGiven = isGiven
        self.decidedOn = decidedOn
        self.document = document
        self.notedOn = notedOn
    }
}

extension Store {
    /// What the authority said to subcontracts of a contract, noted by a day, in the order it was noted.
    public func consents(on contract: StoredContract, asOf: Day, for authority: Authority) async throws -> [Consent] {
        try await read(authority) { session in
            try session.consents(of: [contract.id], asOf: asOf, for: authority)[contract.id, default: []]
        }
    }
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
                    partyName: try row.optionalString("party_name"),
                    value: try row.optionalInt64("value").map { Quantity(units: $0) },
                    isGiven: try row.bool("given"), decidedOn: try row.day("decided_on"),
                    document: try row.string("document"), notedOn: try row.day("noted_on")))
        }
        return found
    }
}
