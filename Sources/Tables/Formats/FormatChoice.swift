/// Which of several ways of writing a file's values follow, decided from all of them.
public enum FormatChoice<Format: Sendable & Hashable>: Sendable, Hashable {
    /// The values allow one format, or cannot tell two apart because both read every value alike.
    case decided(Format)
    /// Two formats read the values differently; `example` is a text they disagree on.
    case ambiguous(Format, Format, example: String)
    /// No value that could decide: all were blank, placeholders or unreadable.
    case undecided
}
