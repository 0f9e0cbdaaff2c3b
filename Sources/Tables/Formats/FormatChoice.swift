/// Which of several ways of writing a file's values follow, decided from all of them.
public enum FormatChoice<Format: Sendable & Hashable>: Sendable, Hashable {
    /// The values allow one format, or cannot tell two apart because both read every value alike.
    case decided(Format)
    /// Two formats remain, and they read the values differently.
    case disputed(FormatDispute)
    /// No value that could decide: all were blank, placeholders or unreadable.
    case undecided

    /// This choice, or a wider one where that decides what this one leaves open.
    func settled(by wider: FormatChoice) -> FormatChoice {
        if case .disputed = self, case .decided = wider { wider } else { self }
    }
}
