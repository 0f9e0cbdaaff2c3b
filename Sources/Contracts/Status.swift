/// The three answers to a question about a party: missing knowledge is never a no.
public enum Status: String, Sendable, Hashable, ChoiceCodable {
    case yes, no, unknown

    /// True only when both are; false when either is; otherwise unknown.
    public static func && (left: Status, right: Status) -> Status {
        if left == .no || right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    /// True when either is; false only when both are; otherwise unknown.
    public static func || (left: Status, right: Status) -> Status {
        if left == .yes || right == .yes { return .yes }
        return left == .no && right == .no ? .no : .unknown
    }
}
