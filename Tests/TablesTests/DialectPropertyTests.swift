import Tables
import Testing

/// Tables of random cells, written in a random dialect by a writer that shares nothing with the reader.
@Suite struct DialectPropertyTests {
    private struct Written {
        var bytes: [UInt8]
        var account: String
    }

    private static let pieces = [
        "a", "B", "7", "x y", "\"", "'", ",", ";", "\t", "|", ":", "\n", "\r\n", "é", "–", "ß", "2024-01-01", "1.234",
        "(5)", "Total", "%", "\\", "=", "€",
    ]

    @Test(arguments: 1...40)
    func `a table in any dialect is read back cell by cell`(seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        let width = 2 + dice.below(5)
        let names = ["Supplier", "Amount", "Date", "Description", "Reference", "Town"].prefix(width).map { $0 }
        let rows = (0..<(8 + dice.below(40))).map { _ in
            (0..<width).map { _ in "c" + (0..<dice.below(5)).map { _ in dice.pick(Self.pieces) }.joined() + "d" }
        }
        let written = write([names] + rows, &dice)
        let table = try Table.read(written.bytes, name: "report.csv")
        #expect(table.header == names, "\(written.account)")
        #expect(table.texts == rows, "\(written.account) read as \(table.summary)")
    }

    private func write(_ rows: [[String]], _ dice: inout Dice) -> Written {
        let delimiter = dice.pick([",", ";", "\t", "|", "||", "|~|"])
        let quote = dice.pick(["\"", "\"", "'"])
        let lineEnd = dice.pick(["\n", "\r\n", "\r"])
        let escapes = quote == "\"" && dice.below(3) == 0
        var lines: [String] = []
        for row in rows {
            let cells = row.map { cell in
                var text = escapes ? cell.replacing("\\", with: "\\\\") : cell
                text = text.replacing(quote, with: (escapes ? "\\" : quote) + quote)
                return quote + text + quote
            }
            lines.append(cells.joined(separator: delimiter))
        }
        let text = lines.joined(separator: lineEnd) + lineEnd
        let account = "delimiter \(delimiter) quote \(quote) escapes \(escapes) end \(lineEnd.debugDescription)"
        switch dice.below(4) {
        case 0: return Written(bytes: Array(text.utf8), account: account)
        case 1: return Written(bytes: Array(("\u{FEFF}" + text).utf8), account: account + " mark")
        case 2:
            let bytes = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return Written(bytes: bytes, account: account + " UTF-16")
        default:
            let special: [Unicode.Scalar: UInt8] = ["–": 0x96, "€": 0x80]
            let bytes = text.unicodeScalars.map { special[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
            return Written(bytes: bytes, account: account + " windows-1252")
        }
    }
}

extension Dice {
    /// One of several values.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[below(values.count)]
    }
}
