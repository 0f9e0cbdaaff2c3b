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
    /// Everything that names the same organisations as these identifiers, by what officers merged; themselves too.
    public func identifiers(of parties: Set<String>, at authority: Authority) async throws -> Set<String> {
        try await read(authority) { try $0.identifiers(of: parties, at: authority) }
    }

    /// The contracts in which parties stand, by whatever identifier, as prime or in a line of a report, by reference.
    /// - Parameter limit: The most of them.
    public func contracts(of parties: Set<String>, at authority: Authority, limit: Int) async throws -> [PartyContract]
    {
        try await read(authority) { session in
            let own = try session.identifiers(of: parties, at: authority)
            return try session.query(
                Query.contractsOfParties.text, [.int(authority.id), .texts(own.sorted()), .int(limit)]
            ).map { row in
                PartyContract(
                    ref: try row.string("ref"), title: try row.string("title"), isPrime: try row.bool("is_prime"))
            }
        }
    }
}

extension Session {
    fileprivate func identifiers(of parties: Set<String>, at authority: Authority) throws -> Set<String> {
        parties.union(try merges(of: authority).identifiers(besides: parties))
    }
}
