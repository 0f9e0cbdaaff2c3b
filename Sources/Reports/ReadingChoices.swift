public import Tables

/// What the sender of a file says of it in place of the reader; what stays nil is decided from the file.
public struct ReadingChoices: Sendable, Hashable {
    var options: TableOptions
    /// The sheets that are one report together; none where one table is.
    private(set) var sheets: [String] = []
    var columns: [ColumnLayout.Meaning]
    /// How the file comes in, and so how its sender can say such things.
    public var entrance = Entrance.commandLine

    /// Choices among those that a table's reader offers; the limit is left to who takes the file in.
    ///
    /// - Parameter columns: What the sender says of its own columns.
    public init(_ options: TableOptions = TableOptions(), columns: [ColumnLayout.Meaning] = []) {
        self.options = options
        self.columns = columns
    }

    /// The names of what can be said in words; only `map` and `sheet` may be said more than once.
    public static let names = [
        "sheet", "delimiter", "header", "table", "encoding", "dates", "numbers", "map",
    ]

    /// The choices that these words make, each under one of ``names``; of another name that is given twice the last
    /// counts.
    public init(words: [(name: String, text: String)]) throws(ChoiceFault) {
        self.init()
        for (name, text) in words {
            switch name {
            case "sheet": sheets.append(text)
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
        guard sheets.count < 2 else { return }
        (options.sheet, sheets) = (sheets.first, [])
    }

    /// Every sheet that its sender names; none where that is left to the reader.
    var wantedSheets: [String] { options.sheet.map { [$0] } ?? sheets }

    /// The words that make the same choices, always in the same order; none where all is left to the reader.
    public var words: [(name: String, text: String)] {
        let said = [
            nil, options.delimiter.map(ChoiceWords.text), options.header.map(ChoiceWords.text),
            options.table.map { String($0) }, options.encoding?.rawValue, options.dates.map(ChoiceWords.text),
            options.numbers.map(ChoiceWords.text),
        ]
        let table =
            wantedSheets.sorted().map { (name: "sheet", text: $0) }
            + zip(Self.names, said).compactMap { name, text in text.map { (name: name, text: $0) } }
        return table + columns.map { "\($0.theirs)=\($0.ours)" }.sorted().map { (name: "map", text: $0) }
    }

    /// The same in one text, such as `sheet=Payments, dates=dd/mm/yyyy`; nil where all is left to the reader.
    public var reading: String? {
        let words = words
        return words.isEmpty ? nil : words.map { "\($0.name)=\($0.text)" }.joined(separator: ", ")
    }

    /// What is said of the table, for a reader that takes files up to a number of bytes.
    public func options(limit: Int) -> TableOptions {
        var options = options
        options.limit = limit
        return options
    }

    /// The same for a file that was taken in whole.
    func options(for bytes: [UInt8]) -> TableOptions { options(limit: bytes.count) }
}
