import Foundation
import Subprocess
import SystemPackage
import Testing

@Suite(.timeLimit(.minutes(5))) struct TableCommandTests {
    private let text = """
        Payments of the month;;
        Supplier;Amount;Date

        Acme "Best" Ltd;1.234,56;13-11-2024
        Beta, York;7,00;14-11-2024;;
        Total;1.241,56;
        """

    @Test func `an answer that cannot be written whole is no success`() async throws {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", text)
            let result = try await Subprocess.run(
                .path("/bin/sh"), arguments: ["-c", "\"$1\" table read \"$2\" > /dev/full", "sh", Program.path, path],
                output: .discarded, error: .string(limit: 1 << 16))
            #expect(result.terminationStatus == .exited(3))
            #expect(result.standardError.contains("standard output: cannot be written") == true)
        }
    }

    @Test func `the table is written clean and what was decided is told apart from it`() async throws {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", text)
            let read = try await Program().run("table", "read", path)
            #expect(read.status == 0)
            #expect(
                read.output == """
                    Supplier,Amount,Date
                    "Acme ""Best"" Ltd","1.234,56",13-11-2024
                    "Beta, York","7,00",14-11-2024

                    """)
            #expect(
                read.errors == """
                    CSV, ascii, delimiter semicolon, rows end in LF
                    Rows: header in row 2, 1 before it, 1 empty, 2 data rows of 6 in all
                    Row 6 passed over: total
                    Columns: "Amount" numbers, decimal comma, as in 1.234,56; "Date" dates, dd/mm/yyyy

                    """)
        }
    }

    @Test func `a file of the system that tells no size is read to its end`() async throws {
        let read = try await Program().run("table", "read", "/proc/self/mounts", "--delimiter", " ")
        #expect(read.status == 0)
        #expect(read.output.contains("/proc"))
    }

    @Test func `what was decided is the same as JSON`() async throws {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", text)
            let read = try await Program().run("table", "read", path, "--json")
            let account = try read.json()
            #expect(account["form"].text == "CSV")
            #expect(account["delimiter"].text == ";")
            #expect(account["rows"].decimal == 2)
            #expect(account["headerRow"].decimal == 2)
            #expect(account["columns"].list.map { $0["kind"].text } == ["text", "numbers", "dates"])
            #expect(account["passedOver"].list.map { $0["kind"].text } == ["total"])
        }
    }

    @Test func `a column that can be read in two ways is told and decided by an option`() async throws {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", "Supplier,Amount,Date\nA,1.50,01/02/2024\nB,2.50,03/04/2024\n")
            let read = try await Program().run("table", "read", path)
            #expect(read.status == 1)
            #expect(read.output.hasPrefix("Supplier,Amount,Date\nA,"))
            #expect(
                read.errors.contains(
                    "Column \"Date\": \"01/02/2024\" in row 2 can be 2024-02-01 as dd/mm/yyyy or 2024-01-02 as "
                ))
            let decided = try await Program().run("table", "read", path, "--dates", "dd/mm/yyyy")
            #expect(decided.status == 0)
            #expect(decided.errors.contains("\"Date\" dates, dd/mm/yyyy"))
        }
    }

    @Test func `options take the place of what would be found`() async throws {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", "x|y,z\n1|2,3\n4|5,6\n")
            let read = try await Program().run("table", "read", path, "--delimiter", "|", "--header", "none")
            #expect(read.output == "x,\"y,z\"\n1,\"2,3\"\n4,\"5,6\"\n")
            let second = try await Program().run("table", "read", path, "--delimiter", "|", "--header", "1-2")
            #expect(second.output == "x 1,\"y,z 2,3\"\n4,\"5,6\"\n")
        }
    }

    @Test func `a file can come through a pipe`() async throws {
        let read = try await Program().run(["table", "read", "-"], input: "{\"a\":1}\n{\"a\":2,\"b\":\"x\"}\n")
        #expect(read.status == 0)
        #expect(read.output == "a,b\n1\n2,x\n")
        #expect(read.errors.hasPrefix("NDJSON"))
    }

    @Test(arguments: [
        ("a,b\n1,\"2\n", [], "row 2, byte 6: a quotation mark opens a cell in row 2 and none closes it"),
        ("%PDF-1.7", [], "the file is a PDF"), ("a,b\n1,2\n", ["--header", "9"], "the file has 2 rows"),
        ("a,b\n1,2\n", ["--header", "0"], "--header is \"0\"; expected a row such as 3"),
        ("a,b\n1,2\n", ["--table", "2"], "table 2 was asked for and the file has 1"),
        ("a,b\n1,2\n", ["--delimiter", ""], "it must be one to eight ASCII characters"),
        ("a,b\n1,2\n", ["--encoding", "ebcdic"], "expected utf-8, windows-1252"),
        ("a,b\n1,2\n", ["--dates", "soon"], "expected yyyy-mm-dd"), ("a,b\n1,2\n", ["--limit", "0"], "--limit is 0"),
        ("a,b\n1,2\n", ["--sheet", "1"], "has no sheets"),
        ("{\"a\":1}\n", ["--delimiter", ";"], "the file is JSON, whose values need none"),
        ("{\"a\":1}\n", ["--header", "1"], "the file is JSON, whose lines name their values"),
        (String(repeating: ",", count: 40_000), [], "row 1, byte 0: the row has more than 16384 cells"),
        ("a,b\n1," + String(repeating: "x", count: 2 << 20), [], "row 2, byte 6: a cell runs on for more than"),
        (
            String(repeating: String(repeating: "x", count: 1 << 19) + ",", count: 20), [],
            "row 1, byte 0: the row runs on for more than 8388608 bytes"
        ),
    ])
    func `a file or an option that cannot be used is told`(text: String, words: [String], message: String) async throws
    {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", text)
            let ending = try await Program().run(["table", "read", path] + words)
            #expect(ending.status == 2)
            #expect(ending.output == "")
            #expect(ending.errors.contains(message), "\(ending.errors)")
        }
    }

    @Test func `a file over the limit is told with the way to raise it`() async throws {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", "a,b\n" + String(repeating: "1,2\n", count: 300_000))
            let ending = try await Program().run("table", "read", path, "--limit", "1")
            #expect(ending.status == 2)
            #expect(ending.errors.contains("the file is larger than 1 MiB. Split it, or raise --limit."))
            #expect(try await Program().run("table", "read", path, "--limit", "2").status == 0)
            #expect(try await Program().run("table", "read", path + ".none").status == 2)
        }
    }

    @Test func `what is no file is told as what it is`() async throws {
        try await Scratch.with { scratch in
            let locked = try scratch.file("locked.csv", "a,b\n1,2\n")
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
            var cases = [
                ("/dev/zero", "this is a device or a socket; expected a file or a pipe"),
                (scratch.folder, "this is a folder; expected a file"),
                (locked + ".none", "there is no such file. Check the path."),
                (locked + "/inside", "there is no such file. Check the path."),
            ]
            // The administrator may read everything.
            if getuid() != 0 { cases.append((locked, "the file may not be read by the user this runs as")) }
            for (path, message) in cases {
                let ending = try await Program().run("table", "read", path)
                #expect(ending.status == 2)
                #expect(ending.output == "")
                #expect(ending.errors.hasPrefix("\(path): \(message)"))
            }
        }
    }

    @Test func `a named pipe is read to its end`() async throws {
        try await Scratch.with { scratch in
            let script = "mkfifo \"$2\" && (printf 'a,b\\n1,2\\n' > \"$2\" &) && \"$1\" table read \"$2\""
            let result = try await Subprocess.run(
                .path("/bin/sh"), arguments: ["-c", script, "sh", Program.path, scratch.folder + "/pipe"],
                output: .string(limit: 1 << 16), error: .discarded)
            #expect(result.terminationStatus == .exited(0))
            #expect(result.standardOutput == "a,b\n1,2\n")
        }
    }

    @Test(arguments: ["", "\n\n", " ,\n"])
    func `a file in which nothing stands is an empty table and is told to be one`(text: String) async throws {
        try await Scratch.with { scratch in
            let path = try scratch.file("report.csv", text)
            let read = try await Program().run("table", "read", path)
            #expect(read.status == 0)
            #expect(read.output == "")
            #expect(read.errors.hasPrefix("CSV, ascii"))
            #expect(read.errors.hasSuffix("The table is empty: no cell holds anything.\n"))
        }
    }

    @Test func `rows that a line end in their first or last cell cut are told by their rows`() async throws {
        try await Scratch.with { scratch in
            let last = "Supplier;Amount;Note\nA;1,50;x\nB;2,50;one\ntwo\nC;3,50;y\n"
            let first = "Note;Amount;Supplier\nx;1,50;A\none\ntwo;2,50;B\ny;3,50;C\n"
            let end = "Supplier;Note;Amount\nA;x;1,50\nB;one\ntwo;2,50\n"
            for (rows, told) in [(last, "(row 4)"), (first, "(row 3)"), (end, "(rows 3 to 4)")] {
                let read = try await Program().run("table", "read", try scratch.file("report.csv", rows))
                #expect(read.errors.contains("narrower than the header \(told)\n"), "\(read.errors)")
            }
            let many = (1...50).map { "A,\($0),2025-01-01\nB,1\n" }.joined()
            let read = try await Program().run(
                "table", "read", try scratch.file("many.csv", "Supplier,Amount,Date\n" + many))
            #expect(read.errors.contains("50 of them narrower than the header (rows 3, 5, 7, "))
            #expect(read.errors.contains(", 39, 41 and more)\n"))
        }
    }

    @Test func `rows keep their own width and those of another than the header's are counted`() async throws {
        try await Scratch.with { scratch in
            let rows = "Supplier,Amount,Date\nA,1\nB\nC,2,2024-01-01,,\nD,3,2024-01-02,x\n"
            let path = try scratch.file("report.csv", rows)
            let read = try await Program().run("table", "read", path)
            #expect(read.output == "Supplier,Amount,Date\nA,1\nB\nC,2,2024-01-01\nD,3,2024-01-02,x\n")
            #expect(read.errors.contains("4 data rows of 5 in all, 2 of them narrower than the header (rows 2 to 3)\n"))
            #expect(read.errors.contains("Rows with filled cells beyond the header's 3 columns: 1, the first is row 5"))
            let account = try await Program().run("table", "read", path, "--json").json()
            #expect(account["narrowRows"].decimal == 2)
            #expect(account["narrowRuns"].list.map { [$0["first"].decimal, $0["last"].decimal] } == [[2, 3]])
            #expect(account["wideRows"].decimal == 1)
        }
    }
}
