public import Tables

/// What a person says about a file, as options of a command and fields of an address write it.
public enum ChoiceWords {
    /// Where the header stands: `3`, `3-4` or `none`.
    public static func header(_ text: String) throws(ChoiceFault) -> HeaderPlace {
        if text == "none" { return .none }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let rows = parts.compactMap { Int($0) }
        guard rows.count == parts.count, rows.count <= 2, let first = rows.first, let last = rows.last, first >= 1,
            last >= first, last - first < 10
        else { throw ChoiceFault("header", text, "expected a row such as 3, rows such as 3-4, or none") }
        return .rows(first...last)
    }

    /// How the bytes are read, one of ``encodings``.
    public static func encoding(_ text: String) throws(ChoiceFault) -> TableSummary.Encoding {
        guard let encoding = TableSummary.Encoding(rawValue: text.lowercased()) else {
            throw ChoiceFault("encoding", text, "expected \(encodings)")
        }
        return encoding
    }

    /// The encodings that can be asked for.
    public static let encodings = "utf-8, windows-1252, iso-8859-15, cp850, macintosh, utf-16le or utf-16be"

    /// How dates are written, such as `dd/mm/yyyy`.
    public static func dates(_ text: String) throws(ChoiceFault) -> DateFormat {
        switch text {
        case "yyyy-mm-dd": return .yearFirst
        case "dd/mm/yyyy", "day-first": return .dayFirst
        case "mm/dd/yyyy", "month-first": return .monthFirst
        case "excel-1900": return .serial1900
        case "excel-1904": return .serial1904
        default:
            throw ChoiceFault(
                "dates", text, "expected yyyy-mm-dd, dd/mm/yyyy, mm/dd/yyyy, excel-1900 or excel-1904")
        }
    }

    static func text(_ dates: DateFormat) -> String {
        switch dates {
        case .yearFirst, .dayFirst, .monthFirst: dates.rawValue
        case .serial1900: "excel-1900"
        case .serial1904: "excel-1904"
        }
    }

    static func text(_ numbers: NumberFormat) -> String { numbers == .decimalPoint ? "point" : "comma" }

    static func text(_ header: HeaderPlace) -> String {
        switch header {
        case .none: "none"
        case .rows(let rows): rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)-\(rows.upperBound)"
        }
    }

    static func text(_ delimiter: String) -> String { delimiter == "\t" ? "tab" : delimiter }

    /// How numbers are written: `point` or `comma`.
    public static func numbers(_ text: String) throws(ChoiceFault) -> NumberFormat {
        switch text {
        case "point": return .decimalPoint
        case "comma": return .decimalComma
        default: throw ChoiceFault("numbers", text, "expected point (1,234.56) or comma (1.234,56)")
        }
    }

    /// What stands between cells: the signs themselves, or `tab`.
    public static func delimiter(_ text: String) -> String { text == "tab" ? "\t" : text }

    /// Which of several tables is read, from one.
    public static func table(_ text: String) throws(ChoiceFault) -> Int {
        guard let number = Int(text) else { throw ChoiceFault("table", text, "expected a number from 1, such as 2") }
        return number
    }

    /// What a column of the sender's stands for: `Uitgekeerd=amount`.
    ///
    /// The last sign of equality divides: a header may have one, a column of ours has none.
    public static func map(_ text: String) throws(ChoiceFault) -> ColumnLayout.Meaning {
        guard let mark = text.lastIndex(of: "="), mark > text.startIndex else {
            throw ChoiceFault(
                "map", text, "expected a column of the file, = and what it is, such as 'Uitgekeerd=amount'")
        }
        let ours = String(text[text.index(after: mark)...])
        guard let meaning = ColumnLayout.Meaning(theirs: String(text[..<mark]), ours: ours) else {
            throw ChoiceFault(
                "map", text,
                "\"\(ours)\" is no column. Columns are \(ColumnLayout.names.joined(separator: ", "))")
        }
        return meaning
    }
}

/// Something said about a file that cannot be meant so.
public struct ChoiceFault: Error, Hashable, CustomStringConvertible {
    /// What is wrong with it, without the dashes of an option: `table is "x"; expected …`.
    public let sentence: String

    init(_ name: String, _ found: String, _ expected: String) {
        sentence = "\(name) is \"\(found)\"; \(expected)."
    }

    /// The same as of an option.
    public var description: String { "--" + sentence }
}
