public import Contracts
import Digest

/// Why an identifier stands for a party of the contract.
public struct AliasRow: Sendable, Hashable {
    let alias: String
    let aliasName: String?
    let party: String
    let partyName: String?
    let reason: String
    let noted: String

    /// A row of what was noted on a day.
    ///
    /// - Parameter by: who noted it; nil when that was not kept.
    public init(
        alias: String, aliasName: String, party: String, partyName: String, reason: String, on day: Day, by: String?
    ) {
        self.alias = alias
        // A party without a name is kept under its identifier, which already stands there.
        self.aliasName = aliasName == alias ? nil : aliasName
        self.party = party
        self.partyName = partyName == party ? nil : partyName
        self.reason = reason
        noted = DayText.long(day) + (by.map { " by \($0)" } ?? "")
    }
}
