import Foundation
import Tables
import Testing

/// Files as contractors make them, each with the table that a person sees in it.
@Suite struct ContractorFileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/contractors")

    private static let names = [
        "blank.csv", "category-libreoffice.ods", "category.xlsx", "cover-libreoffice.ods", "cover.xlsx",
        "cp850.csv", "crosstab.csv", "dollars.csv", "empty-first.xlsx", "empty.csv", "errors.csv",
        "form-libreoffice.ods", "form.xlsx", "formats.xlsx", "groups-libreoffice.ods", "groups.xlsx", "hidden.xlsx",
        "latin9.csv", "ledger.csv", "linebreaks.xlsx", "matrix.csv", "mixed-dates.csv", "no-header.csv",
        "notes.csv", "offset.xlsx", "padded.txt", "pages.csv", "pipes.txt", "pivot-libreoffice.ods", "pivot.xlsx",
        "printed.csv", "regions.csv", "rich.xlsx", "sections.csv", "sep.csv", "side-titles-libreoffice.ods",
        "side-titles.xlsx", "side.csv", "subtotals-libreoffice.ods", "subtotals.xlsx", "table-total.xlsx",
        "tabs.txt", "template.xlsx", "textnumbers.xlsx", "totals-top.csv", "two-libreoffice.xlsx", "two.xlsx",
        "vertical-libreoffice.ods", "vertical.xlsx",
    ]

    /// What `expected.txt` says of each file: its sections begin with `=== name`.
    private static func expected(_ name: String) throws -> String? {
        let text = String(decoding: try Data(contentsOf: folder.appending(path: "expected.txt")), as: UTF8.self)
        return text.split(separator: "=== ").first { $0.hasPrefix(name + "\n") }.map(String.init)
    }

    @Test(arguments: names) func `a contractor's file is read as a person sees it`(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        #expect(try Self.account(bytes, name) == Self.expected(name))
    }

    private static func word(_ reading: ColumnReading) -> String {
        switch reading.kind {
        case .blank: "blank"
        case .text: "text"
        case .number(let format): format == .decimalComma ? "comma" : "point"
        case .percent(let format): format == .decimalComma ? "% comma" : "% point"
        case .date(let format): reading.dates.text(format)
        case .period(let example): example
        case .disputedNumber(let dispute): dispute.ofNumbers
        case .disputedDate(let dispute): dispute.ofDates
        }
    }

    /// The rows of the header, the rows passed over, the notes, how the columns are read, and the table.
    private static func account(_ bytes: [UInt8], _ name: String) throws -> String {
        let stream = try TableStream.open(Pieces(bytes), name: name)
        let summary = stream.summary
        var lines = [name, "header: \(summary.headerRows.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "none")"]
        lines += summary.markedRows.map { "row \($0.number): \($0.kind.rawValue)" }
        lines += summary.notes.map { "note: " + $0 }
        lines.append("columns: " + summary.columns.map(word).joined(separator: ", "))
        var text = lines.joined(separator: "\n") + "\n"
        try stream.writeCSV { part in
            text += String(decoding: part, as: UTF8.self)
            return true
        }
        return text
    }
}
