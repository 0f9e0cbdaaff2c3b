/// A section as lines of a terminal.
enum TerminalLines {
    /// Columns of a line.
    private static let width = 100
    /// The widest column of titles.
    private static let titleWidth = 38

    static func of(_ section: ClauseWords.Section) -> [String] {
        let sentences = section.sentences.flatMap { indented(wrapped($0, to: width - 2), by: 2) }
        return [section.heading] + sentences + table(section.rows)
    }

    /// Titles with their codes on the left, worth and conditions on the right.
    private static func table(_ rows: [ClauseWords.Row]) -> [String] {
        let names = rows.map { $0.title == $0.code ? $0.title : "\($0.title) (\($0.code))" }
        guard let longest = names.map(\.count).max() else { return [] }
        let left = min(longest, titleWidth)
        return [""]
            + zip(rows, names).flatMap { row, name in
                let right = ([row.worth] + row.conditions).joined(separator: "; ")
                return indented(
                    sideBySide(wrapped(name, to: left), wrapped(right, to: width - left - 4), left: left), by: 2)
            }
    }

    private static func sideBySide(_ left: [String], _ right: [String], left width: Int) -> [String] {
        (0..<max(left.count, right.count)).map { index in
            let name = index < left.count ? left[index] : ""
            guard index < right.count else { return name }
            return name + String(repeating: " ", count: max(0, width - name.count) + 2) + right[index]
        }
    }

    private static func indented(_ lines: [String], by columns: Int) -> [String] {
        lines.map { String(repeating: " ", count: columns) + $0 }
    }

    /// Breaks at spaces; a currency stays with its amount.
    private static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text) {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").reduce(into: []) { words, word in
            if let last = words.last, isCurrency(last), word.first?.isNumber == true {
                words[words.count - 1] += " " + word
            } else {
                words.append(String(word))
            }
        }
    }

    private static func isCurrency(_ word: String) -> Bool {
        word == "€" || (word.utf8.count == 3 && word.utf8.allSatisfy { (65...90).contains($0) })
    }
}
