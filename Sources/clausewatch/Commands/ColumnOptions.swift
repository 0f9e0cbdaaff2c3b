import ArgumentParser
import Reports

/// What a sender says of its own columns.
struct ColumnOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A column of the file and what it is, such as 'Uitgekeerd=amount'; can be given several times.",
            valueName: "theirs=ours"),
        transform: ChoiceWords.map)
    var map: [ColumnLayout.Meaning] = []
}
