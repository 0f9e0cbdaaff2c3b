public import Tables

/// What the sender of a file says of it in place of the reader; what stays nil is decided from the file.
public struct ReadingChoices: Sendable, Hashable {
    var options: TableOptions
    var columns: [ColumnLayout.Meaning]

    /// Choices among those that a table's reader offers; the limit is left to who takes the file in.
    ///
    /// - Parameter columns: What the sender says of its own columns.
    public init(_ options: TableOptions = TableOptions(), columns: [ColumnLayout.Meaning] = []) {
        self.options = options
        self.columns = columns
    }

    /// The names of what can be said in words; only `map` may be said more than once.
    public static let names = [
        "sheet", "delimiter", "header", "table", "encoding", "dates", "numbers", "map",
    ]

    /// The choices that these words make, each under one of ``names``; of a name that is given twice the last counts.
    public init(words: [(name: String, text: String)]) throws(ChoiceFault) {
        self.init()
        for (name, text) in words {
            switch name {
            case "sheet": options.sheet = text
            case "delimiter": options.delimiter = ChoiceWords.delimiter(text)
            case "header": options.header = try ChoiceWords.header(text)
            case "table": options.table = try ChoiceWords.table(text)
            case "encoding": options.encoding = try ChoiceWords.encoding(text)
            case "dates": options.dates = try ChoiceWords.dates(text)
            case "numbers": options.numbers = try ChoiceWords.numbers(text)
            case "map": columns.append(try ChoiceWords.map(text))
            default: break
            }
        }
    }

    /// Whether the sender leaves everything to the reader.
    public var areNone: Bool {
        var free = options
        free.limit = TableOptions().limit
        return free == TableOptions() && columns.isEmpty
    }

    /// The same for a file that was taken in whole.
    func options(for bytes: [UInt8]) -> TableOptions {
        var options = options
        options.limit = bytes.count
        return options
    }
}
