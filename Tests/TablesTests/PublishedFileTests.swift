import Foundation
import Tables
import Testing

@Suite struct PublishedFileTests {
    private let expected: [String: PublishedFile]

    init() throws {
        expected = try Fixture.json("expectations.json")
    }

    @Test(arguments: Fixture.files)
    func `a published file's shape is found`(name: String) throws {
        let file = try #require(expected[name])
        let table = try Fixture.table(name)
        let summary = table.summary
        #expect(table.header == file.header.map { $0.trimmingCharacters(in: .whitespaces) })
        #expect(summary.encoding?.rawValue == file.encoding)
        let marks: [String: TableSummary.Mark] = ["utf-8 encoded twice": .encodedTwice, "utf-8": .plain]
        #expect(summary.mark == marks[file.bom, default: .none])
        #expect(summary.lineEnd.rawValue == file.lineEnd)
        #expect(summary.delimiter == ",")
        #expect(summary.records == file.records)
        #expect(summary.headerRow == file.headerRow)
        #expect(summary.preambleRows == file.headerRow - 1)
        #expect(summary.emptyRows == file.emptyRows)
        #expect(summary.markedRows == [])
        #expect(summary.dataRows == file.dataRows)
        #expect(table.numbers.count == file.dataRows)
        #expect(table.numbers.first == file.firstDataRow)
        #expect(table.numbers.last == file.lastDataRow)
    }

    @Test(arguments: Fixture.files)
    func `every cell of a published file is the one Python's csv module reads`(name: String) throws {
        let sums = try #require(try Fixture.json("cells.json", as: [String: [String]].self)[name])
        let table = try Fixture.table(name)
        #expect(checksum(table.header.map { Array($0.utf8)[...] }) == sums[try #require(table.summary.headerRow) - 1])
        table.forEachRow { row in
            #expect(checksum((0..<row.count).map(row.utf8)) == sums[row.number - 1], "row \(row.number)")
        }
    }

    @Test(arguments: Fixture.files)
    func `a published file written clean holds the same cells`(name: String) throws {
        let stream = try TableStream.open(Fixture.source(name), name: name)
        var written: [UInt8] = []
        try stream.writeCSV { bytes in
            written += bytes
            return true
        }
        let table = try Fixture.table(name)
        let clean = try Table.read(
            written, name: "clean.csv", options: .init(delimiter: ",", header: .row(1), encoding: .utf8))
        #expect(stream.summary == table.summary)
        #expect(clean.header == table.header)
        #expect(clean.texts.count == table.texts.count)
        for (one, other) in zip(clean.texts, table.texts) {
            // Blank cells beyond the header's columns are not written.
            #expect(one == Array(other.prefix(one.count)))
            #expect(other.dropFirst(one.count).joined() == "")
        }
    }

    @Test(arguments: Fixture.files)
    func `the amounts of a published file add up to the last penny`(name: String) throws {
        let amount = try #require(expected[name]).amount
        let table = try Fixture.table(name)
        let format = try #require(decided(NumberFormat.choice(over: column(amount.column, of: table))))
        var values: [Int64] = []
        var unreadable: [String: Int] = [:]
        var blank = 0
        for cell in column(amount.column, of: table) {
            if let value = format.tenThousandths(cell) {
                values.append(value)
            } else if cell.isEmpty {
                blank += 1
            } else {
                unreadable[String(decoding: cell, as: UTF8.self), default: 0] += 1
            }
        }
        #expect(table.summary.columns[amount.column - 1].kind == .number(format))
        #expect(values.count == amount.readable)
        #expect(values.reduce(0, +) == units(amount.sum))
        #expect(values.count { $0 < 0 } == amount.negative)
        #expect(values.filter { $0 < 0 }.reduce(0, +) == units(amount.negativeSum))
        #expect(values.count { $0 == 0 } == amount.zero)
        #expect(values.min() == units(amount.min))
        #expect(values.max() == units(amount.max))
        #expect(blank == amount.blank)
        #expect(unreadable == amount.unreadable)
        #expect(unreadable.keys.allSatisfy { Placeholder.isPlaceholder(Array($0.utf8)[...]) })
    }

    @Test(arguments: Fixture.files)
    func `the dates of a published file are read as days that exist`(name: String) throws {
        guard let date = try #require(expected[name]).date else { return }
        let table = try Fixture.table(name)
        let format = try #require(decided(DateFormat.choice(over: column(date.column, of: table))))
        // The name of a month leaves no order open.
        #expect(format.rawValue == (date.format == "dd-Mon-yyyy" ? "yyyy-mm-dd" : date.format))
        #expect(table.summary.columns[date.column - 1].kind == .date(format))
        var days: [String] = []
        var unreadable: [String: Int] = [:]
        for cell in column(date.column, of: table) where !cell.isEmpty {
            if let day = format.date(cell) {
                days.append(iso(day))
            } else {
                unreadable[String(decoding: cell, as: UTF8.self), default: 0] += 1
            }
        }
        #expect(days.count == date.readable)
        #expect(days.min() == date.min)
        #expect(days.max() == date.max)
        #expect(unreadable == date.unreadable)
    }

    @Test(arguments: Fixture.files)
    func `the payees of a published file are told apart as written`(name: String) throws {
        let payee = try #require(expected[name]).payee
        let texts = column(payee.column, of: try Fixture.table(name)).map { String(decoding: $0, as: UTF8.self) }
        #expect(Set(texts).count == payee.distinct)
    }

    @Test func `marks that lost a byte in the register are dashes and apostrophes again`() throws {
        let table = try Fixture.table("salford_contracts_register_2022-07.csv")
        let text = table.texts.joined().joined()
        #expect(text.unicodeScalars.count { $0 == "\u{2013}" } == 35)
        #expect(text.unicodeScalars.count { $0 == "\u{2019}" } == 19)
        #expect(!text.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) })
        #expect(table.summary.notes.contains { $0.contains("encoded twice") })
        #expect(table.summary.notes.contains { $0.contains("54 pairs") })
    }

    private func column(_ number: Int, of table: Table) -> [ArraySlice<UInt8>] {
        var cells: [ArraySlice<UInt8>] = []
        table.forEachRow { cells.append($0.utf8(number - 1)) }
        return cells
    }

    private func decided<Format>(_ choice: FormatChoice<Format>) -> Format? {
        guard case .decided(let format) = choice else { return nil }
        return format
    }

    /// A plain decimal in units of 1/10,000, computed apart from the reader under test.
    private func units(_ text: String) -> Int64? {
        Decimal(string: text).map { NSDecimalNumber(decimal: $0 * 10_000).int64Value }
    }

    private func iso(_ day: DateParts) -> String {
        String(format: "%04d-%02d-%02d", day.year, day.month, day.day)
    }

    /// CRC-32 (ISO-HDLC) over the cells, each followed by the byte 1F.
    private func checksum(_ cells: [ArraySlice<UInt8>]) -> String {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in cells.flatMap({ $0 + [0x1F] }) {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return String(format: "%08x", ~crc)
    }
}
