import Reports
import TestSupport
import Testing

/// Every cause of a problem that a file shows by itself, with a file that has it and the nearest that has not.
@Suite struct ProblemCauseTests {
    private static let money = "kind,payee,amount,date"
    private static let payment = "payment,12345678,1.00,2024-02-01"
    private static let list = "Supplier,Amount,Date\nAcme,1.00,2024-01-05"
    private static let people = "kind,person,block,from,to,hours per week"
    private static let placed = "placement,k-1,participatiewet,2024-02-01,2024-03-31,24"
    private static let advice =
        "To tell people apart, write a pseudonym such as k-93af01: a code that only you can trace to the person, such "
        + "as a keyed hash (HMAC) of the personnel number, the same for the same person in every report, "

    private static func lines(_ lines: String..., told: [String: String] = [:]) -> ReportFile {
        .text(lines.joined(separator: "\n"), told: told)
    }

    private static let ofTheFile: [ProblemCase] = [
        ProblemCase(
            .fileUnreadable, .error, bad: lines(money, "payment,\"12345678,1.00,2024-02-01"),
            good: lines(money, "payment,\"12345678\",1.00,2024-02-01"),
            "row 2: a quotation mark opens a cell in row 2 and none closes it before the file ends; close the cell "
                + "with \", take the mark out, or write a quotation mark inside a quoted cell as \"\""),
        ProblemCase(
            .nothingFound, .error, bad: lines(money, ""), good: lines(money, payment),
            "expected a header with rows below it, and the file has none; add what happened, or, if there is "
                + "nothing to report, run: clausewatch report nil 'C-1' 2024-01-01/2024-06-30"),
        ProblemCase(
            .nothingFound, .error, bad: lines(money, "payment,Geen betalingen in deze periode,0,"),
            good: lines(money, payment),
            "row 2, column \"payee\": found \"Geen betalingen in deze periode\", expected \"nothing to report\" said so "
                + "that no words need to be understood: run: clausewatch report nil 'C-1' 2024-01-01/2024-06-30; if "
                + "this row is about something that happened, fill in its other cells"),
        ProblemCase(
            .severalTables, .error, bad: lines(list, "", "Payee name,Net amount,Payment date", "Beta,2.00,2024-01-06"),
            good: lines(list, "Beta,2.00,2024-01-06"),
            "expected all lines in one table, but beside table 1 (1 row) these look like lines too: table 2 (1 row, "
                + "header in row 4); put all lines below each other under one header, or name the one table that is "
                + "the report with --table, and the others are left out"),
        ProblemCase(
            .hiddenTable, .warning, bad: .fixture("hidden-sheet.xlsx"), good: .fixture("cover.xlsx"),
            "sheet 2 \"Old\" (2 rows, header in row 1) is hidden, looks like lines too and was not read; if its rows "
                + "belong here, put them below those that were read"),
        ProblemCase(
            .columnMissing, .error, bad: lines("Supplier,Amount,Remark", "Acme Ltd,1,x"),
            good: lines("Supplier,Amount,Date", "Acme Ltd,1,2024-02-01"),
            "row 1: the header has no column \"date\", and a list of payments needs it, any other report needs a "
                + "column \"kind\"; found \"Supplier\", \"Amount\", \"Remark\"; add the column, or give the column "
                + "that holds it this name"),
        ProblemCase(
            .columnMissing, .error, bad: lines("Supplier,Bedrag in duizenden,Date", "Acme Ltd,1,2024-02-01"),
            good: lines("Supplier,Bedrag,Date", "Acme Ltd,1000,2024-02-01"),
            "row 1: the header has no column \"amount\", and a list of payments needs it, any other report needs a "
                + "column \"kind\"; found \"Supplier\", \"Bedrag in duizenden\", \"Date\"; column \"Bedrag in "
                + "duizenden\" (its one cell could be one) looks like it, and its name says that it does not hold "
                + "whole amounts: write each amount in full, such as 12000.00, and name the column \"amount\""),
        ProblemCase(
            .columnTwice, .error,
            bad: lines("Supplier,Amount,Date,,Supplier,Amount,Date", "Acme,1.00,2024-01-05,,Beta,2.00,2024-01-06"),
            good: lines("Supplier,Amount,Date", "Acme,1.00,2024-01-05", "Beta,2.00,2024-01-06"),
            "row 1, column \"Supplier\": expected each column once, but columns 5 to 7 name the same things again, as "
                + "a second table beside the first does; put its rows below those of the first table"),
        ProblemCase(
            .layoutDiffers, .error, bad: lines("Supplier,Paid,Date", "Acme,1.00,2024-01-05", told: ["Payed": "amount"]),
            good: lines("Supplier,Paid,Date", "Acme,1.00,2024-01-05", told: ["Paid": "amount"]),
            "expected one column \"Payed\", which you name for amount, and no column of the header has that "
                + "name; write it as the header does, which has \"Supplier\", \"Paid\", \"Date\"",
            "row 1: the header has no column \"amount\", and a list of payments needs it, any other report needs a "
                + "column \"kind\"; found \"Supplier\", \"Paid\", \"Date\"; column \"Paid\" (its one cell could be one) "
                + "looks like it: if it is, rename it to \"amount\" or send the file with --map 'Paid=amount'"),
        ProblemCase(
            .supplierNumberUnread, .warning, bad: lines("Supplier,Nr,Amount,Date", "Acme,12345678,1.00,2024-01-05"),
            good: lines("Supplier,KvK nr,Amount,Date", "Acme,12345678,1.00,2024-01-05"),
            "column \"Nr\": company numbers stand here beside the names of suppliers and are not read: the suppliers "
                + "are told by their names. Are they the suppliers' numbers? If they are, name the column \"payee\", "
                + "or send the file with --map 'Nr=payee'"),
        ProblemCase(
            .cellsBeyondHeader, .error,
            bad: lines("kind,date,amount", "receipt,2024-02-01,2", "receipt,2024-02-01,1,50"),
            good: lines("kind,date,amount", "receipt,2024-02-01,2", "receipt,2024-02-01,\"1,50\""),
            "row 3: expected no filled cells beyond the header's 3 columns, and this row has some; put a cell that "
                + "holds the sign between columns in quotation marks, such as \"1,50\", or give the column a name"),
        ProblemCase(
            .readInTwoWays, .error, bad: lines(money, "payment,12345678,1.00,01/02/2024"),
            good: lines(money, "payment,12345678,1.00,01/02/2024", "payment,12345678,1.00,13/02/2024"),
            "column \"date\": expected values that can be read in one way only, but \"01/02/2024\" in row 2 can be "
                + "2024-02-01 as dd/mm/yyyy or 2024-01-02 as mm/dd/yyyy, and no other date decides it; write every day "
                + "as yyyy-mm-dd, such as 2024-02-28, or send the file with --dates dd/mm/yyyy or --dates mm/dd/yyyy"),
        ProblemCase(
            .nilBesideRows, .error,
            bad: lines("kind,amount,date", "receipt,5.00,2024-02-01", "nil,,", "receipt,6.00,2024-02-01"),
            good: lines("kind,amount,date", "receipt,5.00,2024-02-01", "receipt,6.00,2024-02-01"),
            "row 3, column \"kind\": found \"nil\", expected no other rows beside \"nil\", and row 2 and 1 more say "
                + "something else; remove the nil row, or the others"),
        ProblemCase(
            .nilBesideRows, .error, bad: lines("kind,amount,date", "receipt,5.00,2024-02-01", "nil,,"),
            good: lines("kind,amount,date", "nil,,"),
            "row 3, column \"kind\": found \"nil\", expected no other rows beside \"nil\", and row 2 says something "
                + "else; remove the nil row, or the others"),
        ProblemCase(
            .amountsTooLarge, .error,
            bad: lines(money, payment, "payment,12345678,-99999999999.01,2024-02-01"),
            good: lines(money, payment, "payment,12345678,-99999999999.00,2024-02-01"),
            "expected amounts that add up to at most 100000000000, a minus left out of account, and they add up to "
                + "more; check that they are in whole units of currency and that no other numbers, such as those of "
                + "invoices, stand in a column of amounts"),
        ProblemCase(
            .totalDiffers, .warning, bad: lines(list, "Beta,2.50,2024-01-06", "Grand Total,3.51,"),
            good: lines(list, "Beta,2.50,2024-01-06", "Grand Total,3.50,"),
            "row 4, column \"Amount\": found \"3.51\", expected 3.50, the sum of the payments read; check that no row "
                + "is missing or stands there twice, and correct the total"),
        ProblemCase(
            .unusualCells, .warning, bad: .fixture("formulas.xlsx"), good: .fixture("cover.xlsx"),
            "Merged ranges: 1, the first is B3:B4; the first cell of each has the value and the others are blank.",
            "Formulas without a stored value: 1, the first in B2; they read as blank. Open the workbook in a "
                + "spreadsheet and save it, so that the values are stored."),
    ]

    private static let ofRows: [ProblemCase] = [
        ProblemCase(
            .rowTwice, .warning, bad: lines(money, payment, payment), good: lines(money, payment),
            "row 3: the row says the same as row 2 and both count; remove one if it stands there twice by mistake"),
        ProblemCase(
            .rowPassedOver, .warning, bad: lines(list, "Beta,2.00,2024-01-06", "Source: the ledger,,"),
            good: lines(list, "Beta,2.00,2024-01-06"),
            "row 4, column \"Supplier\": found \"Source: the ledger\", the row holds nothing else and was passed over "
                + "as a footer; if it is a line, fill in its other cells"),
        ProblemCase(
            .cellBlank, .error, bad: lines(list, "Beta,2.00,2024-01-06", "Gamma,,"),
            good: lines(list, "Beta,2.00,2024-01-06", "Gamma,3.00,2024-01-07"),
            "row 4, column \"Supplier\": found \"Gamma\", expected a whole line, but the rest of the row is blank; "
                + "fill in its other cells, or remove the row"),
        ProblemCase(
            .rowOfOtherContract, money + ",contract", good: payment + ",C-1",
            bad: "payment,12345678,2.00,2024-02-01,C-2",
            "\"contract\": found \"C-2\", expected C-1, the contract this report is on; a row of another contract "
                + "belongs in the report on that one. Take it out of this file, correct the reference, or, if the "
                + "column holds numbers of your own, give it another name"),
        ProblemCase(
            .rowOfOtherPeriod, money + ",periode", good: payment + ",2024-H1",
            bad: "payment,12345678,2.00,2024-02-01,2023-H2",
            "\"periode\": found \"2023-H2\", expected 2024-01-01/2024-06-30, the reported period, or one that has "
                + "days in common with it; a row of another period belongs in the report on that one. Take it out of "
                + "this file, or correct what it says"),
        ProblemCase(
            .totalAsRow, money, good: "payment,Total Gas & Power,1.00,2024-02-01",
            bad: "payment,Totaal,1.00,2024-02-01",
            "\"payee\": found \"Totaal\", expected a payee, and this announces a total; remove the row, for totals are "
                + "worked out from the rows"),
        ProblemCase(
            .personalColumn, .error, bad: lines(people + ",Adres", placed + ",Plein 1"),
            good: lines(people + ",Adres", placed + ","),
            "column \"Adres\": expected no column that tells who a person is, and this one holds addresses or "
                + "telephone numbers of people; take it out of the file. \(advice)in a column \"person\""),
        ProblemCase(
            .personNamed, .error, bad: lines(people + ",Naam", placed + ",Voor Beeld"),
            good: lines(people + ",Naam", placed + ","),
            "row 2, column \"Naam\": expected a placement without anybody's name, which is not repeated here; empty "
                + "the cell. \(advice)in the column \"person\""),
        ProblemCase(
            .emailAddress, .error, bad: lines(people + ",Remark", placed + ",a@example.org"),
            good: lines(people + ",Remark", placed + ",a @ example"),
            "row 2, column \"Remark\": expected nothing that tells who a person is, and the cell holds an e-mail "
                + "address, which is not repeated here; take it out. \(advice)in the column \"person\""),
        ProblemCase(
            .citizenNumber, .error, bad: lines(people + ",Remark", placed + ",bsn 111.222.333"),
            good: lines(people + ",Remark", placed + ",bsn 111.222.334"),
            "row 2, column \"Remark\": expected nothing that tells who a person is, and the cell holds a citizen "
                + "number, which is not repeated here; take it out. \(advice)in the column \"person\""),
        ProblemCase(
            .evidenceUnreadable, money + ",evidence", good: payment + "," + String(repeating: "a1", count: 32),
            bad: "payment,12345678,2.00,2024-02-01," + String(repeating: "b2", count: 31),
            "\"evidence\": found \"\(String(repeating: "b2", count: 31))\", expected the SHA-256 of the document, 64 "
                + "digits 0-9 and a-f; leave it blank when there is none"),
        ProblemCase(
            .shareUnreadable, money + ",local,local share", good: payment + ",yes,100%",
            bad: "payment,12345679,2.00,2024-02-01,yes,100.1%",
            "\"local share\": found \"100.1%\", expected a share above 0% and at most 100%; write it with its sign, "
                + "such as 40%"),
        ProblemCase(
            .answerMissing, money + ",local,local share", good: payment + ",yes,40%",
            bad: "payment,12345679,2.00,2024-02-01,no,40%",
            "\"local share\": found \"40%\", expected a share only where \"local\" says yes; write yes there, or leave "
                + "this blank"),
        ProblemCase(
            .severalClauses, money + ",counts for", good: payment + ",local-sme",
            bad: "payment,12345678,2.00,2024-02-01,local-sme|section-3",
            "\"counts for\": found \"local-sme|section-3\", expected one clause, and the cell names 2; a payment "
                + "counts for one of several only, so give each part of it a row of its own"),
    ]

    static let table = ofTheFile + ofRows + ReportProblemTests.errors + ReportProblemTests.warnings

    @Test(arguments: table) func `a file has the problem it was made with, and the nearest file has none`(
        _ item: ProblemCase
    ) throws {
        let reading = try item.bad.read()
        let found = reading.problems.filter { $0.severity == item.severity }
        #expect(found.map(\.description) == item.problems)
        #expect(found.first?.cause == item.cause)
        if case .accepted = reading { #expect(item.severity == .warning) }
        #expect(try item.good.read().problems == [])
    }

    @Test func `every cause that needs no other report is in the table`() {
        let told = Set(Self.table.map(\.cause.rawValue))
        #expect(told == Set(ProblemCause.allCases.map(\.rawValue)).subtracting(StoreCauses.names))
    }

    @Test func `no message blames, begs or calls anything names`() {
        let messages = Self.table.flatMap(\.problems)
        for word in ["please", "sorry", "invalid", "illegal", "forbidden", "you forgot", "wrong", "never"] {
            #expect(!messages.contains { $0.lowercased().contains(word) }, "\(word)")
        }
    }
}
