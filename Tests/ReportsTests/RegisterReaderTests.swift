import Contracts
import Reports
import Tables
import Testing

struct RegisterReaderTests {
    private static let gbp = Currency("GBP")

    private func read(_ lines: String..., scheme: String = "GB-COH") throws -> RegisterReading {
        let options = RegisterOptions(currency: try #require(Self.gbp), scheme: scheme)
        return RegisterReader.read(Array(lines.joined(separator: "\n").utf8), name: "register.csv", options: options)
    }

    private func salford() throws -> RegisterReading {
        RegisterReader.read(
            try Fixture.bytes("salford_contracts_register_2022-07.csv"), name: "salford.csv",
            options: RegisterOptions(currency: try #require(Self.gbp)))
    }

    // The counts and the sum of the real register come from a separate script over the same bytes (csv and decimal
    // modules of Python): 359 rows, of which 337 have a readable value, a start and an end on or after it, with the
    // current expiry date as end where it is one and not before the start. Their values add up to 491730343.68.
    // Of the 337, 281 have a number of a known shape and 56 have none.

    @Test func `the real register gives the contracts and the sum that were worked out apart from it`() throws {
        let reading = try salford()
        #expect(reading.rows.count == 337)
        let sum = reading.rows.reduce(Quantity.zero) { $0 + $1.contract.value }
        #expect(sum.description == "491730343.6800")
        #expect(reading.rows.filter { $0.prime.id.hasPrefix("GB-COH-") }.count == 281)
        #expect(reading.rows.filter { $0.prime.id.hasPrefix("NAME-") }.count == 56)
        #expect(Set(reading.rows.map(\.prime.id).filter { $0.hasPrefix("GB-COH-") }).count == 213)
    }

    @Test func `every row of the real register that is left out is named with column, value and reason`() throws {
        let refused = try salford().problems.filter { $0.severity == .error }
            .map { "\($0.row ?? 0) \($0.column ?? ""): \($0.value ?? "blank")" }
        let value = "Total Contract Value (including extensions)"
        #expect(
            refused == [
                "14 End Date: blank", "27 Start Date: TBC", "27 End Date: TBC", "28 Start Date: blank",
                "44 \(value): -", "59 \(value): -", "60 \(value): -", "61 \(value): -", "62 \(value): -",
                "80 Start Date: X", "118 End Date: 2022-09-31", "163 End Date: blank", "171 \(value): -",
                "186 End Date: blank", "187 End Date: blank", "188 End Date: blank", "212 \(value): -",
                "267 \(value): blank", "305 \(value): -", "309 Start Date: blank", "326 End Date: 2022-03-29",
                "355 \(value): -", "358 End Date: 2022-04-07",
            ])
    }

    @Test func `the real register is read the same twice and every contract has a name of its own`() throws {
        let reading = try salford()
        #expect(try salford() == reading)
        #expect(Set(reading.rows.map(\.ref)).count == reading.rows.count)
        #expect(reading.rows.allSatisfy { $0.ref == $0.contract.ref })
    }

    @Test func `SME marks are taken over as the register's word and various is no mark`() throws {
        let marks = try salford().rows.map { $0.prime.attributes.first { $0.code == "sme" } }
        #expect(marks.filter { $0 == Attribute(code: "sme", value: .yes) }.count == 170)
        #expect(marks.filter { $0 == Attribute(code: "sme", value: .no) }.count == 160)
        #expect(marks.filter { $0 == nil }.count == 7)
    }

    @Test func `an extension that was taken moves the end and an expiry before the start does not`() throws {
        let rows = try salford().rows
        #expect(rows.first { $0.row == 5 }?.contract.end == Day("2023-03-31"))
        #expect(rows.first { $0.row == 48 }?.contract.end == Day("2022-10-01"))
        let passedOver = try salford().problems.filter { $0.column == "Current Expiry Date" }
        #expect(passedOver.map(\.row) == [48, 288])
        #expect(passedOver.allSatisfy { $0.severity == .warning })
    }

    @Test func `several suppliers are one party by name with a note`() throws {
        let reading = try salford()
        let various = reading.rows.filter { $0.prime.name.lowercased().hasPrefix("various") }
        #expect(various.count == 18)
        #expect(Set(various.map(\.prime.id)).isSubset(of: ["NAME-VARIOUS", "NAME-VARIOUS-PROVIDERS"]))
        #expect(reading.notes.contains { $0.hasPrefix("rows whose supplier is several") })
    }

    private static let header = "Reference,Title,Supplier,Supplier Number,Supplier Postcode,Value,Start,End"

    @Test(arguments: [
        ("2535986", "GB-COH-02535986"), ("172081", "GB-COH-00172081"), ("12345678", "GB-COH-12345678"),
        ("sc249935", "GB-COH-SC249935"), ("IP29627R", "GB-COH-IP29627R"), ("GB-COH-2535986", "GB-COH-02535986"),
        ("NL-KVK-12345678", "NL-KVK-12345678"), ("GB-CHC-1049226", "GB-CHC-1049226"),
        ("31552R", "NAME-ACME-LTD-M11AA"), ("RO 34737997", "NAME-ACME-LTD-M11AA"), ("-", "NAME-ACME-LTD-M11AA"),
        ("GBML4119704", "NAME-ACME-LTD-M11AA"), ("NIO32979", "NAME-ACME-LTD-M11AA"), ("", "NAME-ACME-LTD-M11AA"),
        ("Various", "NAME-ACME-LTD-M11AA"), ("123", "NAME-ACME-LTD-M11AA"), ("00000000", "NAME-ACME-LTD-M11AA"),
    ])
    func `a supplier is known by its number or else by name and postcode`(number: String, id: String) throws {
        let reading = try read(Self.header, "C1,Roads,Acme Ltd,\(number),M1 1AA,1000.00,2024-01-01,2024-12-31")
        #expect(reading.rows.map(\.prime.id) == [id])
        #expect(reading.rows.first?.postcode == "M1 1AA")
    }

    @Test func `a repeated or missing reference gets a name that does not depend on where the row stands`() throws {
        let first = "C1,Roads,Acme Ltd,,,1000.00,2024-01-01,2024-12-31"
        let second = "C1,Bridges,Acme Ltd,,,1000.00,2024-01-01,2024-12-31"
        let blank = ",Parks,Acme Ltd,,,1000.00,2024-01-01,2024-12-31"
        let alone = "C2,Parks,Acme Ltd,,,1000.00,2024-01-01,2024-12-31"
        let refs = try read(Self.header, first, second, blank, alone).rows.map(\.ref)
        #expect(refs[0].hasPrefix("C1/") && refs[1].hasPrefix("C1/") && refs[0] != refs[1])
        #expect(refs[2].hasPrefix("no-ref/"))
        #expect(refs[3] == "C2")
        #expect(try read(Self.header, alone, blank, second, first).rows.map(\.ref) == refs.reversed())
        // A fixed value, so that a change of the hash cannot go unnoticed: stored contracts carry these names.
        #expect(refs[0] == "C1/eda5a324")
    }

    @Test func `a contract that is not kept under its row's reference is told with its name`() throws {
        let reading = try read(
            Self.header, "C1,Roads,Acme Ltd,,,1000.00,2024-01-01,2024-12-31",
            "C1,Bridges,Acme Ltd,,,1000.00,2024-01-01,2024-12-31", ",Parks,Acme Ltd,,,1000.00,2024-01-01,2024-12-31",
            "-,Pools,Acme Ltd,,,1000.00,2024-01-01,2024-12-31", "C2,Parks,Acme Ltd,,,1000.00,2024-01-01,2024-12-31")
        let refs = reading.rows.map(\.ref)
        #expect(reading.problems.allSatisfy { $0.severity == .warning })
        let repeated = "expected a reference of its own, and other rows have this one too"
        #expect(
            reading.problems.map(\.description) == [
                "row 2, column \"Reference\": found \"C1\", \(repeated); the contract is kept as \"\(refs[0])\", made from "
                    + "what the row says",
                "row 3, column \"Reference\": found \"C1\", \(repeated); the contract is kept as \"\(refs[1])\", made from "
                    + "what the row says",
                "row 4, column \"Reference\": the cell is blank, expected a reference; the contract is kept as "
                    + "\"\(refs[2])\", made from what the row says",
                "row 5, column \"Reference\": found \"-\", expected a reference; the contract is kept as \"\(refs[3])\", "
                    + "made from what the row says",
            ])
    }

    @Test func `a register without a column of references says so once`() throws {
        let reading = try read(
            "Title,Supplier,Value,Start,End", "Roads,Acme Ltd,1000.00,2024-01-01,2024-12-31",
            "Parks,Acme Ltd,1000.00,2024-01-01,2024-12-31")
        #expect(reading.problems.isEmpty)
        #expect(reading.notes.count { $0.hasPrefix("the header has no column \"Reference\"") } == 1)
    }

    @Test func `two lots of one title, supplier and start are told apart by their other cells`() throws {
        let rows = try read(
            Self.header, "C1,Roads,Acme Ltd,,,1000.00,2024-01-01,2024-12-31",
            "C1,Roads,Acme Ltd,,,2000.00,2024-01-01,2024-12-31"
        ).rows
        #expect(rows.count == 2)
        #expect(Set(rows.map(\.ref)).count == 2)
    }

    @Test func `a row that says the same as an earlier one is left out and does not change its name`() throws {
        let row = "C1,Roads,Acme Ltd,,,1000.00,2024-01-01,2024-12-31"
        let reading = try read(Self.header, row, row)
        #expect(reading.rows.map(\.ref) == ["C1"])
        #expect(
            reading.problems.map(\.description) == [
                "row 3: expected each contract once, and row 2 says the same in every cell; remove one of the two"
            ])
    }

    @Test func `a register in Dutch with decimal commas is read`() throws {
        let reading = try read(
            "Referentie;Titel;Afdeling;Leverancier;KvK;Waarde;Valuta;Soort;"
                + "Startdatum;Einddatum;MKB;Lokaal;Beleid;Loonsom;Loonaandeel",
            "A-1;Groenonderhoud;Stadsbeheer;Groen BV;01234567;1.250.000,50;EUR;diensten;"
                + "01-02-2024;31-01-2028;ja;nee;nl.utrecht;400.000,00;32%",
            scheme: "NL-KVK")
        let row = try #require(reading.rows.first)
        #expect(reading.problems.isEmpty)
        #expect(row.contract.value == Quantity("1250000.50"))
        #expect(row.contract.currency.code == "EUR")
        #expect(row.contract.start == Day("2024-02-01") && row.contract.end == Day("2028-01-31"))
        #expect(row.contract.wageSum == Quantity(400_000))
        #expect(row.contract.labourShare == Quantity("0.32"))
        #expect(row.prime.id == "NL-KVK-01234567")
        #expect(
            row.prime.attributes == [Attribute(code: "sme", value: .yes), Attribute(code: "local", value: .no)])
        #expect(row.department == "Stadsbeheer" && row.policy == "nl.utrecht" && row.contract.kind == .services)
    }

    @Test func `what a row can do without is passed over with a warning`() throws {
        let reading = try read(
            Self.header + ",SME,Kind,Signed,Tendered,Labour Share,Wage Sum",
            "C1,Roads,Acme Ltd,,,1000.00,2024-01-01,2024-12-31,perhaps,magic,soon,2023-12-01,140%,lots")
        let row = try #require(reading.rows.first)
        #expect(row.contract.kind == .services)
        #expect(row.contract.signed == nil && row.contract.labourShare == nil && row.contract.wageSum == nil)
        #expect(row.contract.tendered == Day("2023-12-01"))
        #expect(row.prime.attributes.isEmpty)
        #expect(Set(reading.problems.map(\.column)) == ["SME", "Kind", "Signed", "Labour Share", "Wage Sum"])
        #expect(reading.problems.allSatisfy { $0.severity == .warning && $0.row == 2 })
    }

    @Test func `a supplier that is named nowhere keeps the row out`() throws {
        let reading = try read(Self.header, "C1,Roads,n/a,-,,1000.00,2024-01-01,2024-12-31")
        #expect(reading.rows.isEmpty)
        #expect(reading.problems.map(\.column) == ["Supplier"])
    }

    @Test func `a missing column is named with the columns found and the nearest`() throws {
        let reading = try read("Reference,Supplier,Valu,Start,End", "C1,Acme Ltd,1000.00,2024-01-01,2024-12-31")
        #expect(
            reading.problems.map(\.description) == [
                "row 1: the header has no column \"Value\", and every contract needs it; found \"Reference\", "
                    + "\"Supplier\", \"Valu\", \"Start\", \"End\"; rename \"Valu\" to \"Value\" "
                    + "if that is what it holds"
            ])
    }

    @Test(arguments: ["", "Reference,Title,Supplier,Value,Start,End\n"])
    func `a file without rows is refused`(text: String) throws {
        let reading = try read(text)
        #expect(reading.rows.isEmpty)
        #expect(reading.problems.first?.message.hasPrefix("the file holds no rows") == true)
    }

    @Test func `days that can be read in two ways keep the register out instead of being guessed`() throws {
        let reading = try read(Self.header, "C1,Roads,Acme Ltd,,,1000.00,01/02/2024,03/04/2024")
        #expect(reading.rows.isEmpty)
        #expect(
            reading.problems.first?.message.contains("\"01/02/2024\" in row 2 can be 2024-02-01 as dd/mm/yyyy") == true)
    }

    private func years(_ options: TableOptions = TableOptions()) throws -> RegisterReading {
        RegisterReader.read(
            try Fixture.bytes("register-years.xlsx"), name: "register.xlsx",
            options: RegisterOptions(currency: try #require(Self.gbp)), choices: ReadingChoices(options))
    }

    @Test func `contracts in several sheets keep the file out until one is named`() throws {
        let reading = try years()
        #expect(reading.rows.isEmpty)
        #expect(
            reading.problems.map(\.description) == [
                "expected all contracts in one table, but beside sheet \"2023\" (1 row) these look like contracts too: "
                    + "sheet 2 \"2024\" (2 rows, header in row 1); put all contracts below each other under one "
                    + "header, or name the one table that is the register with --sheet, and the others are left out"
            ])
        #expect(try years(TableOptions(sheet: "2023")).rows.map(\.ref) == ["C-2023-0"])
        #expect(try years(TableOptions(sheet: "2024")).rows.map(\.ref) == ["C-2024-0", "C-2024-1"])
    }

    @Test func `two columns of one name that differ keep the register out`() throws {
        let reading = try read(
            "Reference,Supplier,Value,Start,End,Value", "C-1,Acme Ltd,1000,2024-01-01,2024-12-31,2000")
        #expect(reading.rows.isEmpty)
        #expect(reading.unused == 1)
        #expect(reading.problems.map(\.row) == [2])
        #expect(reading.problems[0].message.contains("columns 3 and 6 have the same name and differ here"))
    }

    private static let columns = "Reference,Supplier,Value,Start,End"

    @Test func `a sign that several currencies share names no currency of a contract`() throws {
        let reading = try read(
            Self.columns, "A,Acme Ltd,$5000.00,2024-01-01,2024-12-31", "B,Beta Ltd,£1.00,2024-01-01,2024-12-31")
        #expect(reading.rows.map(\.ref) == ["B"])
        #expect(reading.problems.map(\.value) == ["$5000.00"])
        #expect(reading.problems.first?.message.contains("$ stands for several (USD, AUD, CAD, NZD)") == true)
    }

    @Test func `a shared sign is the register's currency where that uses it and a code names its own`() throws {
        let options = RegisterOptions(currency: try #require(Currency("AUD")))
        let text =
            Self.columns + "\nA,Acme Ltd,$5000.00,2024-01-01,2024-12-31\nB,Beta Ltd,EUR 7.00,2024-01-01,2024-12-31"
        let reading = RegisterReader.read(Array(text.utf8), name: "register.csv", options: options)
        #expect(reading.rows.map(\.contract.currency.code) == ["AUD", "EUR"])
    }

    @Test func `a sign that is not the currency the row names is refused`() throws {
        let reading = try read(
            Self.columns + ",Currency", "A,Acme Ltd,€5.00,2024-01-01,2024-12-31,USD",
            "B,Beta Ltd,$5.00,2024-01-01,2024-12-31,USD")
        #expect(reading.rows.map(\.ref) == ["B"])
        #expect(reading.problems.map(\.value) == ["€5.00"])
    }

    @Test(arguments: ["Value (€)", "Value (£k)"])
    func `a header in another currency or in thousands keeps the register out`(name: String) throws {
        let reading = try read("Reference,Supplier,\(name),Start,End", "A,Acme Ltd,5.00,2024-01-01,2024-12-31")
        #expect(reading.rows == [])
        #expect(reading.problems.map(\.column) == [name])
    }

    @Test func `a header in the register's own currency is read over`() throws {
        let reading = try read("Reference,Supplier,Value (£),Start,End", "A,Acme Ltd,5.00,2024-01-01,2024-12-31")
        #expect(reading.rows.map(\.contract.currency.code) == ["GBP"])
    }
}
