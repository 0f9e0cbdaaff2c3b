/// A column that a reader looks for.
protocol HeaderColumn: Sendable, Hashable, CaseIterable, RawRepresentable where RawValue == Int {
    /// The name to write in a header, for messages.
    var label: String { get }
    /// Every spelling that is recognised, in letters and digits only, the most telling first.
    var aliases: [String] { get }
}
