import ArgumentParser
import Reports

/// What a sender says of its own columns.
struct ColumnOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A column of the file and what it is, such as 'Uitgekeerd=amount'; can be given several times.",
            valueName: "theirs=ours"))
    var map: [String] = []

    func validate() throws { _ = try meanings() }

    /// What they say; throws for what cannot be meant so.
    func meanings() throws(ValidationError) -> [ColumnLayout.Meaning] {
        do {
            return try map.map(ChoiceWords.map)
        } catch {
            throw ValidationError(error.description)
        }
    }
}
