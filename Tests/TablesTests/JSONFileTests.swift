import Tables
import Testing

@Suite struct JSONFileTests {
    private func refusal(_ text: String, _ options: TableOptions = .init()) -> TableError? {
        do throws(TableError) {
            _ = try Table.read(Array(text.utf8), name: "lines.json", options: options)
            return nil
        } catch {
            return error
        }
    }

    private let dossier = """
        { "dossier": 1, "contract": { "ref": "C-1", "value": "1200000.00", "notes": [[1, {"a": "]"}]] },
          "reports": [
            { "period": "2024-03-01/2024-08-31", "lines": [
              { "line": "1", "kind": "payment", "amount": "50000.00", "verified": false, "bonuses": [] },
              { "line": "2", "amount": 120000.5, "kind": "receipt", "role": null } ] },
            { "period": "2024-09-01/2025-02-28", "lines": [ { "line": "1", "bonuses": ["a", "b"] } ] },
            { "period": "2025-03-01/2025-08-31", "nil": true } ] }
        """

    @Test func `a dossier's lines are rows below the names of their values`() throws {
        let table = try Table.read(dossier)
        #expect(table.summary.form == .json)
        #expect(table.header == ["line", "kind", "amount", "verified", "bonuses", "role"])
        #expect(table.texts == [["1", "payment", "50000.00", "FALSE", ""], ["2", "receipt", "120000.5", "", "", ""]])
        #expect(table.numbers == [1, 2])
        #expect(table.summary.tables.map(\.dataRows) == [2, 1, 0])
        #expect(table.summary.headerRow == nil)
        #expect(table.row(number: 2)?.kind(2) == .number)
        #expect(table.row(number: 1)?.kind(3) == .boolean)
    }

    @Test func `another report of a dossier can be asked for`() throws {
        let table = try Table.read(dossier, options: .init(table: 2))
        #expect(table.header == ["line", "bonuses"])
        #expect(table.texts == [["1", "a; b"]])
        #expect(refusal(dossier, .init(table: 4))?.code == .table)
    }

    @Test(arguments: [
        #"[{"kind":"payment","amount":"1.00"},{"kind":"receipt","amount":"2.00"}]"#,
        #"{"period":"2024-03-01/2024-08-31","lines":[{"kind":"payment","amount":"1.00"},{"kind":"receipt","amount":"2.00"}]}"#,
        "{\"kind\":\"payment\",\"amount\":\"1.00\"}\n{\"kind\":\"receipt\",\"amount\":\"2.00\"}\n",
        "\u{FEFF}{\"kind\":\"payment\",\"amount\":\"1.00\"}\r\n{\"amount\":\"2.00\",\"kind\":\"receipt\"}",
    ])
    func `a list, a report and an object a line give the same rows`(text: String) throws {
        let table = try Table.read(text)
        #expect(table.header == ["kind", "amount"])
        #expect(table.texts == [["payment", "1.00"], ["receipt", "2.00"]])
        #expect(table.summary.columns.map(\.kind) == [.text, .number(.decimalPoint)])
    }

    @Test func `an object a line is numbered by its line`() throws {
        let table = try Table.read("{\"a\":\"1\"}\n\n{\"a\":\"Total\"}\n{}\n{\"a\":null}\n{\"a\":\"3\"}\n")
        #expect(table.summary.form == .ndjson)
        #expect(table.numbers == [1, 3, 6])
        #expect(table.summary.emptyRows == 3)
        #expect(table.summary.markedRows == [])
    }

    @Test func `escapes are read and quotation marks in cells written again`() throws {
        let text = #"[{"name":"A \"B\" \\ é \u00e9 \ud83d\ude00 \/","n":"a\nb"}]"#
        #expect(try Table.read(text).texts == [["A \"B\" \\ é é 😀 /", "a\nb"]])
        #expect(
            try TableStream.written(text) == "name,n\n\"A \"\"B\"\" \\ é é 😀 /\",\"a\nb\"\n")
    }

    @Test(arguments: [
        (#"[{"a":{"b":1}}]"#, "line 1 at [0].a: expected a text, a number, true, false, null or a list of those"),
        (#"[{"a":[[1]]}]"#, "found a list or an object"),
        (#"[{"a":"1","a":"2"}]"#, "line 1 at [0].a: the name stands twice in one line"),
        ("[{\"a\":1},\n{\"a\":1 \"b\":2}]", "line 2 at [1]: expected a comma or }"),
        (#"[{"a":1}] x"#, "expected the end of the file behind the document"),
        (#"[{"a":yes}]"#, "expected a text in quotation marks, a number, true, false or null"),
        (#"[{"a":"\ud800"}]"#, "half of a surrogate pair"), (#"[{"a":"\x"}]"#, "a backslash stands before"),
        (#"{"lines":[{"a":"1"#, "the file ends within a text"),
        (#"{"lines":[{"a":1},"#, "the file ends within a value"),
        ("[{\"a\":\"x\ty\"}]", "a control character stands in a text"),
        (#"[{"a":"\u12g4"}]"#, "four hexadecimal digits"),
        ("{\"a\":1} {\"a\":2}", "expected a line end behind the object"), (#"{"a" 1}"#, "expected a colon"),
        ("{\"a\":1}\n[2]", "line 2 at the object in line 2: expected an object"), ("[{\"a\":1}\n", "a comma or ]"),
        (#"[{"a":00}]"#, "line 1 at [0].a: 00 is no number: in JSON it has no zeros in front"),
        (#"[{"a":-01.5}]"#, "-01.5 is no number"), (#"[{"a":1.}]"#, "1. is no number"),
        (#"[{"a":-}]"#, "- is no number"), (#"[{"a":1e}]"#, "1e is no number"), (#"[{"a":1x}]"#, "1x is no number"),
        (#"[{"a":"x\u0000y"}]"#, "[0].a: a text holds \\u0000, a NUL, which no cell of a table can hold; take it out"),
        (#"{"b":]}"#, "a closing mark stands here that nothing opened"), (#"{"b":,}"#, "expected a value"),
    ])
    func `a text that breaks off or holds no lines is refused with its place`(text: String, message: String) throws {
        let error = try #require(refusal(text))
        #expect(error.code == .json)
        #expect(error.byte != nil)
        #expect(error.message.contains(message), "\(error)")
    }

    @Test(arguments: ["0", "-0", "0.50", "-12.5", "100", "0e1", "1.5E+20", "2e-3"])
    func `a number in the form that JSON gives it is read as it stands`(number: String) throws {
        #expect(try Table.read("[{\"a\":\(number)}]").texts == [[number]])
    }

    @Test(arguments: [
        ("[1,2,3]", "a number"), ("[ true, false ]", "true or false"), ("[null,\n1]\n", "null"),
        ("[0.5, {}]", "a number"),
    ])
    func `a list of values is refused as JSON whatever the file is called`(text: String, found: String) throws {
        for name in ["lines.json", "standard input"] {
            let error = try #require(throws: TableError.self) { try Table.read(Array(text.utf8), name: name) }
            #expect(error.code == .json)
            #expect(
                error.message.hasPrefix(
                    "line 1 at [0]: expected an object with the line's values, and found \(found);"),
                "\(error)")
        }
    }

    @Test(arguments: [
        ("[1]", "found a number"), ("{a:1}", "a text in quotation marks"), ("\u{FEFF}[x, 1]", "an object"),
    ])
    func `a file that is called JSON and begins as a list or an object is read as JSON alone`(
        text: String, message: String
    ) throws {
        for name in ["Lines.JSON", "a.ndjson", "a.jsonl"] {
            let error = try #require(throws: TableError.self) { try Table.read(Array(text.utf8), name: name) }
            #expect(error.message.contains(message), "\(error)")
        }
        #expect(try Table.read(Array(text.utf8), name: "a.csv").summary.form == .csv)
        #expect(try Table.read(Array("Supplier,Amount\nA,1\n".utf8), name: "a.json").summary.form == .csv)
    }

    @Test(arguments: ["[1,2],[3,4]\n5,6\n", "[a, b]\n", "[1] Supplier,Amount\nA,[2]\n"])
    func `brackets in a header begin a table of text`(text: String) throws {
        #expect(try Table.read(text).summary.form == .csv)
    }

    @Test func `values that lie deep in each other are refused however deep they are`() throws {
        let bomb = "{\"x\":" + String(repeating: "[", count: 200_000)
        #expect(try #require(refusal(bomb)).message.contains("more than 64 deep"))
        for lists in ["[", "[\n", " [ "] {
            let error = refusal(String(repeating: lists, count: 200) + "1" + String(repeating: "]", count: 200))
            #expect(error?.code == .json)
            #expect(error?.message.contains("more than 64 deep") == true)
        }
        let keys = "{" + (0...16_384).map { "\"k\($0)\":1" }.joined(separator: ",") + "}"
        #expect(try #require(refusal(keys)).message.contains("more than 16384 different names"))
        let long = "[{\"a\":\"" + String(repeating: "x", count: (1 << 20) + 1) + "\"}]"
        #expect(try #require(refusal(long)).code == .tooLong)
    }

    @Test func `a list or a line of more than a cell or a row can hold is refused at its name`() throws {
        let most = Array(repeating: "1", count: 349_526).joined(separator: ",")
        #expect(refusal("[{\"a\":[\(most)]}]") == nil)
        let list = try #require(refusal("[{\"a\":[\(most),1]}]"))
        #expect(list.code == .tooLong)
        #expect(list.message.contains("[0].a: a list runs on for more than 1048576 bytes"), "\(list)")
        let text = "\"" + String(repeating: "x", count: 1 << 20) + "\""
        let values = (0..<9).map { "\"k\($0)\":\(text)" }
        #expect(refusal("[{\(values.prefix(8).joined(separator: ","))}]") == nil)
        let line = try #require(refusal("[{\(values.joined(separator: ","))}]"))
        #expect(line.code == .tooLong)
        #expect(line.message.contains("[0].k8: the line's values run on for more than 8388608 bytes"), "\(line)")
    }

    @Test(
        arguments: [
            "[\r\n  {\"kind\": \"é\"},\r\n  {\"kind\": \"receipt\"}\r\n]",
            "{\"kind\":\"é\"}\n{\"kind\":\"receipt\"}\n",
        ], [(true, true), (true, false), (false, true), (false, false)])
    func `JSON in UTF-16 is read in both byte orders with and without a mark`(
        text: String, order: (Bool, Bool)
    ) throws {
        let (bigEndian, mark) = order
        let bytes = ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
        let table = try Table.read(bytes, name: "lines.json")
        #expect(table.summary.form != .csv)
        #expect(table.summary.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(table.header == ["kind"] && table.texts == [["é"], ["receipt"]])
    }

    @Test(arguments: ["[[1,2],[3,4]]", "[[\"a\"]]", "[ [ {\"a\":1} ] ]", "[[-1]]", "[[]]"])
    func `a list of lists is refused as JSON`(text: String) throws {
        let error = try #require(refusal(text))
        #expect(error.code == .json)
        #expect(error.message.contains("at [0]: expected an object with the line's values, and found a list"))
    }

    @Test func `a word in brackets begins a table of text`() throws {
        #expect(try Table.read("[[note]],[[amount]]\nx,1\n").summary.form == .csv)
    }

    @Test func `a list of texts is refused as JSON, and is no table`() throws {
        let error = try #require(throws: TableError.self) { try Table.read("[\"a\", \"b\"]\n") }
        #expect(error.message.contains("line 1 at [0]: expected an object with the line's values"))
    }

    @Test(arguments: ["[]", "{\"lines\":[]}", "{\"reports\":[{}]}", "{\"reports\":[{\"lines\":[]}]}"])
    func `a document without lines is an empty table`(text: String) throws {
        let table = try Table.read(text)
        #expect(table.header == [])
        #expect(table.texts == [])
    }

    @Test func `a document that breaks off anywhere is refused with a place in it`() {
        let whole = Array(dossier.utf8)
        for end in 1..<whole.count - 1 {
            let error = refusal(String(decoding: whole.prefix(end), as: UTF8.self))
            #expect(error?.code == .json, "cut at \(end)")
            #expect((0...end).contains(error?.byte ?? -1), "cut at \(end)")
        }
    }

    @Test(arguments: 1...3) func `a document changed anywhere is refused with its place or read cell by cell`(seed: Int)
    {
        var dice = Dice(state: UInt64(seed))
        for _ in 0..<400 {
            var bytes = Array(dossier.utf8)
            for _ in 0...dice.below(4) { bytes[dice.below(bytes.count)] = dice.pick(Array("{}[]\",:\\ \n0a".utf8)) }
            do throws(TableError) {
                let table = try Table.read(bytes, name: "lines.json")
                #expect(Set(table.header).count == table.header.count)
                #expect(table.texts.allSatisfy { $0.count <= table.header.count })
            } catch {
                #expect([.json, .notText].contains(error.code), "\(error)")
                #expect(!error.message.isEmpty)
            }
        }
    }
}
