/// How many lines a text takes in a column.
///
/// A file says it as its rows' heights: LibreOffice keeps a row at one line that says none, and what it has besides
/// stands over the rows below.
enum WrappedLines {
    /// Points and pixels of a line in the font that workbooks have when they name none.
    static let (height, pixels) = (15, 20)

    /// - Parameter width: How many characters of a usual width fit into a line.
    static func count(_ text: String, width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + lines(of: $1, max(width, 1)) }
    }

    /// The lines of one paragraph: it breaks at blanks, and a word that is longer than a line within.
    private static func lines(of paragraph: Substring, _ width: Int) -> Int {
        var (lines, used) = (1, 0)
        for word in paragraph.split(separator: " ") {
            let count = word.count
            if used > 0, used + 1 + count <= width {
                used += 1 + count
                continue
            }
            if used > 0 { lines += 1 }
            lines += (count - 1) / width
            used = (count - 1) % width + 1
        }
        return lines
    }
}
