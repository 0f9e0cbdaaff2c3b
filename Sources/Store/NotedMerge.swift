public import Contracts
import Postgres
import SQLFiles

/// An identifier that stands for another, with why.
public struct NotedMerge: Sendable, Hashable, Encodable {
    /// The identifier that stands for the party.
    public var alias: String
    /// The name under which it was stated.
    public var aliasName: String
    /// The party it names.
    public var party: String
    /// The party's name.
    public var partyName: String
    /// How that is known.
    public var reason: String
    /// The day it was noted.
    public var on: Day
    /// Who noted it; nil when that was not kept.
    public var by: String?
}

extension Store {
    /// The merges that stand, by party and alias.
    ///
    /// - Parameter parties: those whose aliases are wanted; nil for all.
    public func merges(of authority: Authority, into parties: [String]? = nil) async throws -> [NotedMerge] {
        try await read(authority) { session in
            try session.query(
                Query.partyMergesList.text, [.int(authority.id), parties.map(Parameter.texts) ?? .null]
            ).map { row in
                NotedMerge(
                    alias: try row.string("alias"), aliasName: try row.string("alias_name"),
                    party: try row.string("party_id"), partyName: try row.string("party_name"),
                    reason: try row.string("reason"), on: try row.day("noted_on"),
                    by: try row.optionalString("noted_by"))
            }
        }
    }
}
