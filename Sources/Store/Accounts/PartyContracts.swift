import Postgres
import SQLFiles

/// A contract in which a party stands, as a list shows it.
public struct PartyContract: Sendable, Hashable {
    /// The contract's reference.
    public let ref: String
    /// The contract's title.
    public let title: String
    /// Whether the party is its prime contractor.
    public let isPrime: Bool
}

extension Store {
    /// The contracts in which parties stand, as prime or in a line of a report, by reference.
    /// - Parameter limit: The most of them.
    public func contracts(of parties: Set<String>, at authority: Authority, limit: Int) async throws -> [PartyContract]
    {
        try await read(authority) { session in
            try session.query(
                Query.contractsOfParties.text, [.int(authority.id), .texts(parties.sorted()), .int(limit)]
            ).map { row in
                PartyContract(
                    ref: try row.string("ref"), title: try row.string("title"), isPrime: try row.bool("is_prime"))
            }
        }
    }
}
