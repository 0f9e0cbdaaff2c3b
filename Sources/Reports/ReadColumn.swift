/// A column of a report file that is read, and as what.
public struct ReadColumn: Sendable, Hashable, Codable {
    /// The header as it was sent.
    public var theirs: String
    /// The name of the column it stands for, such as `amount`.
    public var ours: String
    /// Its position, from one.
    public var number: Int
}
