import ArgumentParser
import Reports

/// What a sender says of its own columns.
struct ColumnOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A column of the file and what it is, such as 'Uitgekeerd=amount'; can be given several times.",
            valueName: "theirs=ours"),
        transform: ColumnOptions.meaning)
    var map: [ColumnLayout.Meaning] = []

    /// The last sign of equality divides: a header may have one, a column of ours has none.
    static func meaning(_ text: String) throws -> ColumnLayout.Meaning {
        guard let mark = text.lastIndex(of: "="), mark > text.startIndex else {
            throw ValidationError(
                "--map is \"\(text)\"; expected a column of the file, = and what it is, such as 'Uitgekeerd=amount'.")
        }
        let ours = String(text[text.index(after: mark)...])
        guard let meaning = ColumnLayout.Meaning(theirs: String(text[..<mark]), ours: ours) else {
            throw ValidationError(
                "--map is \"\(text)\"; \"\(ours)\" is no column. Columns are "
                    + "\(ColumnLayout.names.joined(separator: ", "))."
            )
        }
        return meaning
    }
}
