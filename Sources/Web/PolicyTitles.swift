/// What the policies are called, by code; one that is not known is told by its code.
public struct PolicyTitles: Sendable {
    private let titles: [String: String]

    /// These titles by code.
    public init(_ titles: [String: String] = [:]) {
        self.titles = titles
    }

    subscript(code: String) -> String { titles[code] ?? code }
}
