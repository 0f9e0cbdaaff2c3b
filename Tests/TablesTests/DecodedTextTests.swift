import Tables
import Testing

@Suite struct DecodedTextTests {
    private let text = "Supplier,Amount\nCafé – “Zoë”,1.50\n"

    @Test func `UTF-8 is read with and without a byte order mark`() throws {
        let plain = try Table.read(text)
        #expect(plain.summary.encoding == .utf8)
        #expect(plain.summary.mark == .none)
        let marked = try Table.read("\u{FEFF}" + text)
        #expect(marked.summary.mark == .plain)
        #expect(marked.header == plain.header)
        #expect(marked.texts == plain.texts)
        #expect(plain.texts == [["Café – “Zoë”", "1.50"]])
    }

    @Test func `a mark encoded twice is stripped and makes letters suspect`() throws {
        let table = try Table.read("\u{EF}\u{BB}\u{BF}" + text)
        #expect(table.header == ["Supplier", "Amount"])
        #expect(table.summary.mark == .encodedTwice)
        #expect(table.summary.notes.contains { $0.contains("letters outside ASCII are suspect") })
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read in both byte orders with and without a mark`(bigEndian: Bool, mark: Bool) throws {
        let units = Array(((mark ? "\u{FEFF}" : "") + text + "😀,2\n").utf16)
        let bytes = units.flatMap { unit in
            bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        let table = try Table.read(bytes, name: "report.csv")
        #expect(table.summary.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(table.summary.mark == (mark ? .plain : .none))
        #expect(table.header == ["Supplier", "Amount"])
        #expect(table.texts == [["Café – “Zoë”", "1.50"], ["😀", "2"]])
    }

    @Test func `bytes that are not UTF-8 make the whole file windows-1252`() throws {
        let bytes = Array("Supplier,Amount\nCaf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x80] + Array(",1\n".utf8)
        let table = try Table.read(bytes, name: "report.csv")
        #expect(table.summary.encoding == .windows1252)
        #expect(table.texts == [["Café – €", "1"]])
        #expect(table.summary.notes == ["Byte 19 (E9) is not UTF-8, so the whole file was read as windows-1252."])
    }

    @Test func `a file that mixes encodings says that its letters are suspect`() throws {
        let bytes = Array("Supplier,Amount\nZoë,1\nCaf".utf8) + [0xE9] + Array(",1\n".utf8)
        let notes = try Table.read(bytes, name: "report.csv").summary.notes
        #expect(notes.contains { $0.hasPrefix("1 characters before that byte are UTF-8") })
    }

    @Test func `a byte that windows-1252 does not define is named by its row`() throws {
        let bytes = Array("Supplier,Amount\nA".utf8) + [0x8D] + Array(",1\n".utf8)
        let table = try Table.read(bytes, name: "report.csv")
        #expect(table.texts == [["A\u{FFFD}", "1"]])
        #expect(table.summary.notes.contains { $0.contains("U+FFFD stands in row 2:") })
    }

    @Test func `single control characters are windows-1252 and pairs lost their first byte`() throws {
        let table = try Table.read("Supplier,Amount\nA\u{92}s,1\nB\u{80}\u{99}s \u{80}\u{93} C,2\n\u{80}5\u{81},3\n")
        #expect(table.texts == [["A’s", "1"], ["B’s – C", "2"], ["€5\u{81}", "3"]])
        #expect(
            table.summary.notes == [
                "7 control characters U+0080 to U+009F stand in the text: 2 read as windows-1252, "
                    + "2 pairs read as marks that lost their first byte, 1 kept, because they stand for nothing."
            ])
    }

    @Test func `a letter lost before the file was sent is kept and its row named`() throws {
        let table = try Table.read("Supplier,Amount\nA,1\nCaf\u{FFFD},2\n")
        #expect(table.texts[1] == ["Caf\u{FFFD}", "2"])
        #expect(table.summary.notes.contains { $0.contains("U+FFFD stands in row 3:") })
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x80], [0xFF],
        ] as [[UInt8]])
    func `a sequence that UTF-8 forbids is not taken for UTF-8`(sequence: [UInt8]) throws {
        let table = try Table.read(Array("Supplier,Amount\nA,".utf8) + sequence, name: "report.csv")
        #expect(table.summary.encoding == .windows1252)
    }

    @Test func `a file without a byte is ASCII`() throws {
        #expect(try Table.read([], name: "report.csv").summary.encoding == .ascii)
    }
}
