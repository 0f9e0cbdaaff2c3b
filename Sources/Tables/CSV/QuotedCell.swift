/// Takes the marks out of a quoted cell in place: the text only becomes shorter.
enum QuotedCell {
    /// What stands behind a cell's closing mark.
    enum Tail {
        case nothing
        /// Text, as in `"C" D`.
        case text
        /// Text, and line ends between the marks: the closing mark most likely opens another cell.
        case textBehindLines
    }

    /// Rewrites the cell, which begins with its opening mark, and moves its end.
    static func unquote(_ cell: inout RawRecord.Cell, in bytes: inout [UInt8], _ dialect: Dialect) -> Tail {
        let backslash = UInt8(ascii: "\\")
        let end = Int(cell.end)
        // The text stays behind the opening mark: a comma right before a cell says that it had no marks.
        cell.start += 1
        var read = Int(cell.start)
        var write = read
        var isInside = true
        var hasLines = false
        var goesOn = false
        while read < end {
            let byte = bytes[read]
            if isInside, byte == dialect.quote {
                if read + 1 < end, bytes[read + 1] == dialect.quote {
                    read += 1
                } else {
                    isInside = false
                    read += 1
                    continue
                }
            } else if isInside, dialect.escapesByBackslash, byte == backslash, read + 1 < end,
                bytes[read + 1] == dialect.quote || bytes[read + 1] == backslash
            {
                read += 1
            }
            if isInside {
                if bytes[read] == UInt8(ascii: "\n") || bytes[read] == UInt8(ascii: "\r") { hasLines = true }
            } else if bytes[read] != UInt8(ascii: " ") {
                goesOn = true
            }
            bytes[write] = bytes[read]
            write += 1
            read += 1
        }
        cell.end = UInt32(write)
        return goesOn ? hasLines ? .textBehindLines : .text : .nothing
    }
}
