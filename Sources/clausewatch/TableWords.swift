import Tables

/// What a person says about a table, as options write it.
enum TableWords {
    static func header(_ text: String) throws -> HeaderPlace {
        if text == "none" { return .none }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let rows = parts.compactMap { Int($0) }
        guard rows.count == parts.count, rows.count <= 2, let first = rows.first, let last = rows.last, first >= 1,
            last >= first, last - first < 10
        else {
            throw InputError(
                description: "--header is \"\(text)\"; expected a row such as 3, rows such as 3-4, or none.")
        }
        return .rows(first...last)
    }

    static func encoding(_ text: String) throws -> TableSummary.Encoding {
        guard let encoding = TableSummary.Encoding(rawValue: text.lowercased()) else {
            throw InputError(description: "--encoding is \"\(text)\"; expected \(encodings).")
        }
        return encoding
    }

    /// The encodings that can be asked for.
    static let encodings = "utf-8, windows-1252, iso-8859-15, cp850, macintosh, utf-16le or utf-16be"

    static func dates(_ text: String) throws -> DateFormat {
        switch text {
        case "yyyy-mm-dd": return .yearFirst
        case "dd/mm/yyyy", "day-first": return .dayFirst
        case "mm/dd/yyyy", "month-first": return .monthFirst
        case "excel-1900": return .serial1900
        case "excel-1904": return .serial1904
        default:
            throw InputError(
                description: "--dates is \"\(text)\"; expected yyyy-mm-dd, dd/mm/yyyy, mm/dd/yyyy, excel-1900 or "
                    + "excel-1904.")
        }
    }

    static func numbers(_ text: String) throws -> NumberFormat {
        switch text {
        case "point": return .decimalPoint
        case "comma": return .decimalComma
        default:
            throw InputError(description: "--numbers is \"\(text)\"; expected point (1,234.56) or comma (1.234,56).")
        }
    }
}
