import Tables
import Testing

@Suite struct CodePageTests {
    private func table(_ cells: [UInt8], _ options: TableOptions = .init()) throws -> Table {
        try Table.read(
            Array("Supplier;Amount\n".utf8) + cells + Array(";1\n".utf8), name: "a.csv", options: options)
    }

    @Test(
        arguments: [
            ([0x43, 0x61, 0x66, 0x82], "Café"), ([0x4D, 0x81, 0x6C, 0x6C, 0x65, 0x72], "Müller"),
            ([0x62, 0x65, 0x6C, 0x67, 0x69, 0x89], "belgië"), ([0x90, 0x6E], "Én"),
            ([0x52, 0x94, 0x6D, 0x65, 0x72], "Römer"), ([0x53, 0xE1, 0x20, 0x4D, 0x81, 0x6C], "Sß Mül"),
        ] as [([UInt8], String)])
    func `letters that only code page 850 has are read so`(bytes: [UInt8], text: String) throws {
        let table = try table(bytes)
        #expect(table.summary.encoding == .cp850)
        #expect(table.texts[0][0] == text)
    }

    @Test(
        arguments: [
            ([0x43, 0x61, 0x66, 0xE9], "Café"), ([0x66, 0x6F, 0x74, 0x6F, 0x92, 0x73], "foto’s"),
            ([0x84, 0x41, 0x93], "„A“"), ([0x80, 0x20, 0x35], "€ 5"), ([0x61, 0x85], "a…"),
            ([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x96, 0x20, 0x78], "Müller – x"),
        ] as [([UInt8], String)])
    func `letters and marks of windows-1252 stay what they are`(bytes: [UInt8], text: String) throws {
        let table = try table(bytes)
        #expect(table.summary.encoding == .windows1252)
        #expect(table.texts[0][0] == text)
        #expect(table.summary.notes.count == 1)
    }

    @Test func `a euro sign where ISO-8859-15 has it is read so`() throws {
        let table = try table([0xA4, 0x20, 0x35])
        #expect(table.summary.encoding == .iso885915)
        #expect(table.texts[0][0] == "€ 5")
        #expect(
            table.summary.notes.last
                == "Bytes that make words in iso-8859-15 and none in windows-1252 were read so: 1, the first in \"€ 5\", "
                + "which would be \"¤ 5\"; save the file as UTF-8 where that is wrong.")
    }

    @Test func `bytes that speak for two encodings are read as windows-1252 with a warning`() throws {
        let table = try table([0x43, 0x61, 0x66, 0x82, 0x20, 0x62, 0x65, 0x6C, 0x67, 0x69, 0xEB])
        #expect(table.summary.encoding == .windows1252)
        #expect(table.texts[0][0] == "Caf‚ belgië")
        #expect(
            table.summary.notes.last?.hasPrefix(
                "Bytes that make words in cp850 and none in windows-1252 speak for that encoding: 1, the first in \"Café"
            )
                == true)
    }

    @Test func `an encoding that is asked for is used`() throws {
        let bytes: [UInt8] = [0x43, 0x61, 0x66, 0x82]
        #expect(try table(bytes, .init(encoding: .windows1252)).texts[0][0] == "Caf‚")
        #expect(try table([0x61, 0xD5], .init(encoding: .cp850)).texts[0][0] == "a€")
        #expect(try table([0x61, 0xFE], .init(encoding: .cp850)).texts[0][0] == "a■")
        #expect(try table([0x61, 0xBD], .init(encoding: .iso885915)).texts[0][0] == "aœ")
    }

    @Test func `a letter at the end of a part is read with what follows it`() throws {
        let filler = [UInt8](repeating: 0x20, count: (1 << 18) - "Supplier;Amount\n".utf8.count - 5)
        let table = try table(filler + [0x43, 0x61, 0x66, 0x82, 0x73])
        #expect(table.summary.encoding == .cp850)
        #expect(table.texts[0][0] == "Cafés")
    }

    @Test(
        arguments: [
            ([0x43, 0x61, 0x66, 0x8E], "Café"), ([0x4D, 0x9F, 0x6C, 0x6C, 0x65, 0x72], "Müller"),
            ([0x6D, 0x8F, 0x72, 0x65, 0x20, 0xD0, 0x20, 0x45, 0x91, 0x6E], "mère – Eën"),
            ([0x43, 0x61, 0x66, 0x8E, 0x20, 0x6D, 0x8A, 0x6E, 0x20, 0xDB, 0x35], "Café män €5"),
            ([0x8E, 0x8E, 0x6E], "één"), ([0x66, 0x6F, 0x74, 0x6F, 0xD5, 0x73], "foto’s"),
            ([0x6E, 0x61, 0x95, 0x65, 0x66], "naïef"), ([0x46, 0x72, 0x61, 0x6E, 0x8D, 0x6F, 0x69, 0x73], "François"),
        ] as [([UInt8], String)])
    func `letters that only the Macintosh writes so are read so`(bytes: [UInt8], text: String) throws {
        let table = try table(bytes)
        #expect(table.summary.encoding == .macRoman)
        #expect(table.texts[0][0] == text)
        #expect(
            table.summary.notes.last?.hasPrefix("Bytes that make words in macintosh and none in windows-1252") == true)
    }

    @Test(
        arguments: [
            ([0x8E, 0x6E], "Žn", "én", "Än"), ([0x5A, 0x8E], "ZŽ", "Zé", "ZÄ"), ([0x88], "ˆ", "à", "ê"),
            ([0x42, 0x65, 0x6C, 0x67, 0x69, 0x91], "Belgi‘", "België", "Belgiæ"),
            ([0x52, 0x9A, 0x6D, 0x65, 0x72], "Ršmer", "Römer", "RÜmer"),
            ([0x4D, 0x8A, 0x6E], "MŠn", "Män", "Mèn"),
        ] as [([UInt8], String, String, String)])
    func `short words that nothing tells apart stay windows-1252 and are told`(
        bytes: [UInt8], read: String, macintosh: String, dos: String
    ) throws {
        let table = try table(bytes)
        #expect(table.summary.encoding == .windows1252)
        #expect(table.texts[0][0] == read)
        #expect(
            table.summary.notes.last
                == "Nothing tells whether the text is in windows-1252, macintosh or cp850, and bytes that they read "
                + "otherwise were read as windows-1252: 1, the first in \"\(read)\", which would be \"\(macintosh)\" in "
                + "macintosh and \"\(dos)\" in cp850; save the file as UTF-8 where that is wrong.")
        let settled = try self.table(bytes + [0x20, 0x62, 0x65, 0x6C, 0x67, 0x69, 0xEB])
        #expect(settled.summary.encoding == .windows1252)
        #expect(settled.summary.notes.count == 1)
    }

    @Test func `a letter that both the Macintosh and code page 850 have is read as the others of its text`() throws {
        let dos = try table([0x70, 0x65, 0x72, 0x95, 0x6D, 0x61, 0x20, 0x43, 0x61, 0x66, 0x82])
        #expect(dos.summary.encoding == .cp850)
        #expect(dos.texts[0][0] == "peròma Café")
    }

    @Test func `a Macintosh's letters beside those of windows-1252 are told and not read`() throws {
        let table = try table([0x43, 0x61, 0x66, 0x8E, 0x20, 0x62, 0x65, 0x6C, 0x67, 0x69, 0xEB])
        #expect(table.summary.encoding == .windows1252)
        #expect(table.summary.notes.last?.contains("speak for that encoding: 1, the first in \"Café") == true)
        #expect(try self.table([0x41, 0x8E], .init(encoding: .macRoman)).texts[0][0] == "Aé")
    }
}
