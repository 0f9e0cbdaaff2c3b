import Assessment
public import Contracts
public import Digest
public import Store

/// A council's digest of a day, made from what was kept: the same for the page and for the command, on the day itself
/// and whenever it is called up later.
public struct DigestOfDay: Sendable {
    /// The digest.
    public let digest: Digest
    /// The contracts it was made of.
    public let standings: [ContractStanding]

    /// Why there is no such digest, told to a person.
    public struct Refusal: Error, CustomStringConvertible {
        /// What was asked for, and what there is.
        public let description: String
    }

    /// Makes the digest.
    ///
    /// - Parameters:
    ///   - asked: The day whose digest is called up; nil for that of today.
    ///   - since: The day with which it is compared; nil for three months before.
    ///   - today: The day it is.
    public init(
        of authority: Authority, in store: Store, on asked: Day?, since: Day?, today: Day
    ) async throws {
        let known = try await store.assessedDays(of: authority)
        let last = known.map { max($0.end, today) } ?? today
        let day = asked ?? last
        if let asked { try Self.check(asked, last: last, first: known?.start) }
        let compared = since ?? day.adding(months: -3)
        guard compared < day else {
            throw Refusal(description: "The digest is as of \(day). Compare it with a day before that.")
        }
        let found = try await store.standings(of: authority, on: day)
        if asked != nil, found.unkept > 0 {
            throw Refusal(
                description: "The digest of \(day) cannot be made again: \(found.unkept) of its contracts were "
                    + "assessed by an earlier version, which did not keep all that a digest tells of them. Choose a "
                    + "later day.")
        }
        let before = try await store.standings(of: authority, on: compared)
        standings = found.contracts.map(ContractStanding.init)
        digest = Digest.make(
            authority: authority.name, asOf: day, assessed: found.assessed, standings: standings,
            registered: found.registered,
            since: EarlierStanding(day: compared, standings: before.contracts.map(ContractStanding.init)))
    }

    private static func check(_ asked: Day, last: Day, first: Day?) throws(Refusal) {
        guard asked <= last else {
            throw Refusal(
                description: "\(asked) is still to come: it is \(last), and a digest tells what was known on a day.")
        }
        guard let first else {
            throw Refusal(
                description: "There is no digest of \(asked): no contract has been assessed yet. They are while "
                    + "clausewatch serve runs, or by clausewatch assess --all.")
        }
        guard asked >= first else {
            throw Refusal(
                description: "There is no digest of \(asked): the first assessment was made for \(first). Choose that "
                    + "day or a later one.")
        }
    }
}

extension ContractStanding {
    fileprivate init(_ stored: StoredEvaluation) {
        self.init(
            outline: stored.outline, evaluation: stored.evaluation, engine: stored.engine, editions: stored.editions,
            decided: stored.standings)
    }
}
