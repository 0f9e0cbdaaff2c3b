import Contracts
import Reports
import Testing

/// A contractor's own columns: proposed by their contents, confirmed by a person, and remembered.
@Suite struct OwnColumnsTests {
    private static let header = ["Leverancier", "Uitgekeerd", "Wanneer", "Lokaal?"]
    private static let rows = ["12345678,10.50,2024-02-01,ja", "12345679,20.00,2024-02-02,nee"]

    private static func file(_ header: [String] = header, _ rows: [String] = rows) -> String {
        ([header.joined(separator: ",")] + rows).joined(separator: "\n")
    }

    private static func meanings(_ pairs: [(String, String)]) -> [ColumnLayout.Meaning] {
        pairs.compactMap { ColumnLayout.Meaning(theirs: $0.0, ours: $0.1) }
    }

    private static let confirmed = meanings([("Uitgekeerd", "amount"), ("Wanneer", "date"), ("Lokaal?", "local")])

    /// Reads a file with what its sender says of its columns and what is remembered of them from receipt 12.
    private func read(
        _ text: String, told: [ColumnLayout.Meaning] = [], remembered: [ColumnLayout.Meaning]? = nil
    ) throws -> Result<OpenedReport, RefusedReport> {
        var context = try ReportSample.context()
        context.layout = remembered.map {
            RememberedLayout(layout: ColumnLayout(meanings: $0, header: Self.header), origin: "receipt 12")
        }
        return Result { () throws(RefusedReport) in
            try ReportReader.open(
                Array(text.utf8), name: "own.csv", choices: ReadingChoices(columns: told), in: context)
        }
    }

    private func messages(_ reading: Result<OpenedReport, RefusedReport>) -> [String] {
        guard case .failure(let refused) = reading else {
            Issue.record("accepted")
            return []
        }
        return refused.problems.map(\.message)
    }

    private func remarks(_ reading: Result<OpenedReport, RefusedReport>) throws -> ReportRemarks {
        try reading.get().forEachLine { _ in }.get()
    }

    private static func missing(_ name: String, _ before: String = "", found: [String] = header) -> String {
        "the header has no column \"\(name)\", and a list of payments needs it, any other report needs a column "
            + "\"kind\"\(before); found \(found.map { "\"\($0)\"" }.joined(separator: ", ")); "
    }

    @Test func `a list of people is never read as one of payments, and hours a month are not proposed for a week`()
        throws
    {
        let list = "Regeling;In dienst;Uren p/w;Uren per maand;Loonkosten\nWW;2024-02-01;32;138;8450,00\n"
        let told = Self.meanings([("Regeling", "payee name"), ("In dienst", "date"), ("Loonkosten", "amount")])
        #expect(told.count == 3)
        for columns in [[], told] {
            let messages = messages(try read(list, told: columns))
            #expect(messages.contains { $0.hasPrefix("the header has no column \"kind\"") }, "\(messages)")
        }
        let monthly = "kind;person;block;from;to;Uren per maand\nplacement;p-1;ww;2024-02-01;2024-03-01;60\n"
        let messages = messages(try read(monthly))
        #expect(messages.contains { $0.hasPrefix("the header has no column \"hours per week\"") }, "\(messages)")
        #expect(!messages.contains { $0.contains("=hours per week") }, "\(messages)")
    }

    @Test func `two columns that were read as the same one before have to be told apart`() throws {
        let both = Self.meanings([("Uitgekeerd", "amount"), ("Betaald", "amount"), ("Wanneer", "date")])
        let text = Self.file(["Leverancier", "Uitgekeerd", "Wanneer", "Betaald"], ["12345678,10.00,2024-02-01,20.00"])
        #expect(
            messages(try read(text, remembered: both)) == [
                "expected one column that is amount, and there are two that were read as it before: \"Uitgekeerd\" and "
                    + "\"Betaald\"; send the file with --map 'Uitgekeerd=amount' or "
                    + "--map 'Betaald=amount'"
            ])
        let told = try read(text, told: Self.meanings([("Betaald", "amount")]), remembered: both)
        #expect(try told.get().columns.first { $0.ours == "amount" }?.theirs == "Betaald")
    }

    @Test func `columns that are missing by name are proposed by contents, and nothing is read by a guess`() throws {
        #expect(
            messages(try read(Self.file())) == [
                Self.missing("amount")
                    + "column \"Uitgekeerd\" (all 2 cells are amounts) looks like it: if it is, rename "
                    + "it to \"amount\" or send the file with --map 'Uitgekeerd=amount'",
                Self.missing("date")
                    + "column \"Wanneer\" (all 2 cells are days) looks like it: if it is, rename it to "
                    + "\"date\" or send the file with --map 'Wanneer=date'",
            ])
    }

    @Test func `a file of nothing but own columns is proposed to be a list of payments`() throws {
        let header = ["Crediteur", "Overgemaakt", "Stand", "Dag"]
        let rows = ["12345678,10.50,7.25,2024-02-01", "12345679,20.00,8.00,2024-02-02"]
        let found = messages(try read(Self.file(header, rows)))
        #expect(found.count == 3)
        #expect(
            found.first?.hasSuffix(
                "column \"Crediteur\" (all 2 cells are company numbers) looks like it: if it is, "
                    + "rename it to \"payee\" or send the file with --map 'Crediteur=payee'") == true)
        #expect(
            found.dropFirst().first
                == Self.missing("amount", found: header)
                + "these look like it: \"Overgemaakt\" (all 2 cells are amounts), "
                + "\"Stand\" (all 2 cells are amounts); rename the right one to \"amount\", or send the file with "
                + "--map 'Overgemaakt=amount' or --map 'Stand=amount'")
    }

    @Test func `a cell that does not fit keeps its column from being proposed`() throws {
        let found = messages(try read(Self.file(Self.header, [Self.rows[0], "12345679,twenty,soon,nee"])))
        #expect(
            found.map { $0.hasSuffix("add the column, or give the column that holds it this name") } == [true, true])
    }

    @Test func `what the sender says of its columns is taken, told, and kept to be remembered`() throws {
        let reading = try read(Self.file(), told: Self.confirmed)
        let remarks = try remarks(reading)
        #expect(remarks.warnings == [])
        #expect(
            remarks.notes.filter { $0.hasPrefix("column \"") && $0.hasSuffix(", as you say") } == [
                "column \"Uitgekeerd\" is read as amount, as you say",
                "column \"Wanneer\" is read as date, as you say",
                "column \"Lokaal?\" is read as local, as you say",
            ])
        #expect(
            remarks.notes.contains(
                "columns read: \"Leverancier\" as payee, \"Uitgekeerd\" as amount, \"Wanneer\" as date, \"Lokaal?\" as "
                    + "local"))
        let layout = try #require(try reading.get().layout)
        #expect(layout.header == Self.header)
        // "Lokaal?" says itself what it is.
        #expect(layout.meanings == Array(Self.confirmed.prefix(2)))
    }

    @Test func `what is remembered is used and told with its receipt, and the same again is nothing new`() throws {
        let reading = try read(Self.file(), remembered: Array(Self.confirmed.prefix(2)))
        let notes = try remarks(reading).notes
        #expect(notes.contains("column \"Uitgekeerd\" is read as amount, as remembered from receipt 12"))
        #expect(!notes.contains { $0.hasPrefix("the header is not that of") })
        #expect(try reading.get().layout == nil)
    }

    @Test func `a needed column that was renamed is asked for, with what it was called before`() throws {
        let header = ["Leverancier", "Betaald", "Wanneer", "Lokaal?"]
        #expect(
            messages(try read(Self.file(header), remembered: Array(Self.confirmed.prefix(2)))) == [
                Self.missing("amount", "; receipt 12 has it as \"Uitgekeerd\"", found: header)
                    + "column \"Betaald\" (all 2 cells are amounts) looks like it: if it is, rename it to \"amount\" "
                    + "or send the file with --map 'Betaald=amount'"
            ])
        let mended = try read(
            Self.file(header), told: Self.meanings([("Betaald", "amount")]),
            remembered: Array(Self.confirmed.prefix(2)))
        #expect(
            try remarks(mended).notes.contains(
                "the header is not that of receipt 12: gone \"Uitgekeerd\"; new \"Betaald\""))
        let layout = try #require(try mended.get().layout)
        #expect(
            Set(layout.meanings)
                == Set(Self.meanings([("Betaald", "amount"), ("Wanneer", "date"), ("Uitgekeerd", "amount")])))
    }

    @Test func `a column remembered that nobody needs is missed with a warning`() throws {
        let remembered = Self.meanings([("Uitgekeerd", "amount"), ("Wanneer", "date"), ("Klein bedrijf", "sme")])
        let remarks = try remarks(try read(Self.file(), remembered: remembered))
        #expect(remarks.warnings.map(\.cause) == [.layoutDiffers])
        #expect(
            remarks.warnings.map(\.message) == [
                "expected a column \"Klein bedrijf\", which receipt 12 has for sme, and this header has none: "
                    + "nothing is read as sme; if a column holds it, name that column \"sme\", or send the file with "
                    + "--map 'THEIRS=sme'"
            ])
    }

    @Test func `a column remembered that only rows of another kind need is not missed`() throws {
        let header = ["Soort", "Medewerker", "Bouwsteen", "Start", "Einde", "Uren/week"]
        let rows = ["plaatsing,k-1,participatiewet,2024-02-01,2024-03-31,24"]
        let remembered = Self.meanings([
            ("Medewerker", "person"), ("Einde", "to"), ("Crediteur", "payee"), ("Klein bedrijf", "sme"),
        ])
        let remarks = try remarks(try read(Self.file(header, rows), remembered: remembered))
        #expect(remarks.warnings.map { $0.message.contains("\"Klein bedrijf\"") } == [true])
    }

    @Test func `a file of another layout altogether is read by its own header without a word`() throws {
        let header = ["Kind", "Payee", "Amount", "Date"]
        let reading = try read(
            Self.file(header, ["payment,12345678,1.00,2024-02-01"]),
            remembered: Self.meanings([("Uitgekeerd", "amount"), ("Klein bedrijf", "sme")]))
        let remarks = try remarks(reading)
        #expect(remarks.warnings == [])
        #expect(!remarks.notes.contains { $0.hasPrefix("the header is not that of") })
        #expect(try reading.get().layout == nil)
    }

    @Test func `a new column of our name beside the one remembered is not chosen between`() throws {
        let header = Self.header + ["Bedrag"]
        let rows = Self.rows.map { $0 + ",1.00" }
        let remembered = Array(Self.confirmed.prefix(2))
        let found = messages(try read(Self.file(header, rows), remembered: remembered))
        #expect(
            found == [
                "expected one column for amount, and there are two: \"Uitgekeerd\", as remembered from receipt "
                    + "12, and \"Bedrag\" by its name, which is new; give the one that is not meant another name, "
                    + "or send the file with --map 'Uitgekeerd=amount' or --map 'Bedrag=amount'"
            ])
        for (theirs, sum) in [("Uitgekeerd", 30.5), ("Bedrag", 2.0)] {
            let reading = try read(
                Self.file(header, rows), told: Self.meanings([(theirs, "amount")]), remembered: remembered)
            var units: Int64 = 0
            _ = try reading.get().forEachLine { line in
                if case .fact(.payment(let payment)) = line.content { units += payment.amount.units }
            }
            #expect(units == Int64(sum * 10_000))
        }
    }

    @Test func `a column that is told and does not stand in the header, or twice, is refused`() throws {
        let told = Self.confirmed + Self.meanings([("Uitgegeven", "value")])
        #expect(
            messages(try read(Self.file(), told: told)) == [
                "expected one column \"Uitgegeven\", which you name for value, and no column of the "
                    + "header has that name; write it as the header does, which has \"Leverancier\", \"Uitgekeerd\", "
                    + "\"Wanneer\", \"Lokaal?\""
            ])
        let twice = Self.confirmed + Self.meanings([("Uitgekeerd", "value")])
        #expect(
            messages(try read(Self.file(), told: twice)) == [
                "expected each column to be named once, and you name value or \"Uitgekeerd\" twice; leave one of them out"
            ])
    }

    @Test func `a meaning names one of our columns in English or Dutch`() {
        #expect(ColumnLayout.Meaning(theirs: "x", ours: "Bedrag")?.ours == "amount")
        #expect(ColumnLayout.Meaning(theirs: "x", ours: "hours per week")?.ours == "hours per week")
        #expect(ColumnLayout.Meaning(theirs: "x", ours: "colour") == nil)
    }
}
