/// What a program may do with an access token.
public enum TokenScope: String, Sendable, CaseIterable {
    /// Send reports, and ask beforehand what would come of them.
    case reports
    /// Only ask what would come of a report; nothing is kept of it.
    case checks
}
