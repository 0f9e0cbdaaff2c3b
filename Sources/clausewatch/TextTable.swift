/// Columns of text for a terminal, as wide as their widest cell.
struct TextTable {
    /// A column's heading and the side its cells keep to.
    struct Column {
        var heading: String
        var isNumber = false
    }

    var columns: [Column]
    var rows: [[String]]

    /// The lines of the table, headings first.
    var lines: [String] {
        let widths = columns.indices.map { index in
            rows.map { $0[index].count }.reduce(columns[index].heading.count, max)
        }
        let headings = line(columns.map(\.heading), widths)
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        return [headings, rule] + rows.map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = columns.indices.map { index in
            let fill = String(repeating: " ", count: widths[index] - cells[index].count)
            return columns[index].isNumber ? fill + cells[index] : cells[index] + fill
        }
        let text = padded.joined(separator: "  ")
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}
