/// A language the pages and commands speak.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case en, nl
}
