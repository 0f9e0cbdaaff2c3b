import Tables
import Testing

@Suite struct TableErrorTests {
    private func refusal(_ bytes: [UInt8], _ options: TableOptions = .init()) -> TableError? {
        do throws(TableError) {
            _ = try Table.read(bytes, name: "report.csv", options: options)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\n", ",,,\n,,,\n", " \r\n"])
    func `a file without a filled cell is an empty table`(text: String) throws {
        let table = try Table.read(text)
        #expect(table.header == [])
        #expect(table.texts == [])
        #expect(table.summary.headerRow == nil)
        #expect(table.summary.dataRows == 0)
    }

    @Test func `a quotation mark that nothing closes is named by the row it opened in`() throws {
        let error = try #require(refusal(Array("Supplier,Amount\nA,1\n\nB,\"2\nC,3\n".utf8)))
        #expect(error.code == .openQuote)
        #expect(error.record == 4)
        #expect(error.byte == 23)
        #expect(error.description.hasPrefix("report.csv, row 4, byte 23: a quotation mark opens a cell in row 4"))
        let decoded = try #require(refusal(Array("Supplier,Amount\nCaf".utf8) + [0xE9] + Array(",\"1\n".utf8)))
        #expect(decoded.record == 2)
        #expect(decoded.byte == nil)
        let wide = "\u{FEFF}Supplier,\"1".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(refusal(wide)?.record == 1)
        #expect(refusal(wide)?.byte == nil)
    }

    @Test(
        arguments: [
            (Array("%PDF-1.7".utf8), "PDF"), ([0x1F, 0x8B, 0x08], "gzip"),
            (Array("<!DOCTYPE HTML><html>".utf8), "web page"),
        ] as [([UInt8], String)])
    func `a file of another kind is refused with a way to make a CSV file of it`(bytes: [UInt8], kind: String) throws {
        let error = try #require(refusal(bytes))
        #expect(error.code == .notText)
        #expect(error.message.contains(kind))
        #expect(error.message.contains("CSV file was expected"))
    }

    @Test func `a NUL byte is named by its place, in ASCII and behind a byte that is not UTF-8`() {
        let ascii = refusal(Array("Supplier,Amount\nA long supplier name".utf8) + [0] + Array(",1\n".utf8))
        #expect(ascii?.code == .notText)
        #expect(ascii?.byte == 36)
        let wide = refusal(Array("Supplier,Amount\nA long".utf8) + [0xE9, 0x41, 0])
        #expect(wide?.code == .notText)
        #expect(wide?.byte == 24)
    }

    @Test func `a file over the limit is refused and one at the limit is read`() throws {
        let bytes = Array("Supplier,Amount\nA,1\n".utf8)
        let error = try #require(refusal(bytes, .init(limit: bytes.count - 1)))
        #expect(error.code == .overLimit)
        #expect(error.message.contains("20 bytes and at most 19 are read"))
        #expect(try Table.read(bytes, name: "report.csv", options: .init(limit: bytes.count)).summary.dataRows == 1)
    }

    @Test func `UTF-16 that was cut or holds half a pair cannot be decoded`() throws {
        let cut = try #require(refusal([0xFF, 0xFE, 0x41, 0x00, 0x42]))
        #expect(cut.code == .undecodable)
        #expect(cut.byte == 4)
        let half = try #require(refusal([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x42, 0x00]))
        #expect(half.code == .undecodable)
        #expect(half.byte == 4)
        #expect(refusal([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0])?.code == .undecodable)
    }

    @Test(arguments: ["", ",,,,,,,,,", "é", "\"", "\n", ",\""])
    func `a delimiter that cannot stand between cells is refused`(delimiter: String) {
        #expect(refusal(Array("a,b\n".utf8), .init(delimiter: delimiter))?.code == .delimiter)
    }

    @Test(arguments: [0, -1, 3])
    func `a header row that is not in the file is refused`(row: Int) throws {
        let error = try #require(refusal(Array("a,b\n1,2\n".utf8), .init(header: .row(row))))
        #expect(error.code == .headerRow)
        #expect(error.message.contains("the file has 2 rows"))
    }

    @Test func `a row wider than any sheet is refused`() throws {
        let widest = String(repeating: ",", count: 16_383)
        #expect(try Table.read("a,b\n1\(widest)\n", options: .init(header: .row(1))).summary.dataRows == 1)
        let error = try #require(refusal(Array("a,b\n1\(widest),\n".utf8)))
        #expect(error.code == .tooWide)
        #expect(error.record == 2)
        #expect(error.byte == 4)
    }

    @Test(arguments: 1...4)
    func `bytes of any kind are read whole or refused`(seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        let alphabet: [UInt8] =
            Array(",;\"\n\r a1.-(".utf8) + [0x00, 0x80, 0xA0, 0xC2, 0xE2, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        for _ in 0..<2_000 {
            let bytes = (0..<dice.below(40)).map { _ in alphabet[dice.below(alphabet.count)] }
            guard refusal(bytes) == nil else { continue }
            let summary = try Table.read(bytes, name: "report.csv").summary
            let sorted = summary.preambleRows + summary.emptyRows + summary.dataRows + summary.markedRows.count
            #expect(
                sorted + (summary.headerRows?.count ?? 0) == summary.records || summary.headerRow == nil, "\(bytes)")
        }
    }

    @Test func `a file cut anywhere is read or refused for an open quotation mark`() throws {
        let bytes = try Fixture.bytes("gla_2016-P05.csv")
        for end in stride(from: 0, to: bytes.count, by: 997) {
            let code = refusal(Array(bytes[..<end]))?.code
            #expect(code == nil || code == .openQuote, "cut at \(end)")
        }
    }
}
