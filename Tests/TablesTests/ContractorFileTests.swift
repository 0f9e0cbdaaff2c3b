import Foundation
import Tables
import Testing

/// Files as contractors make them, each with the table that a person sees in it.
@Suite struct ContractorFileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/contractors")

    private static let names = [
        "blank.csv", "cover-libreoffice.ods", "cover.xlsx", "cp850.csv", "formats.xlsx", "groups-libreoffice.ods",
        "groups.xlsx", "hidden.xlsx", "latin9.csv", "linebreaks.xlsx", "matrix.csv", "notes.csv", "offset.xlsx",
        "pages.csv", "pivot-libreoffice.ods", "pivot.xlsx", "sections.csv", "sep.csv", "side.csv",
        "subtotals-libreoffice.ods", "subtotals.xlsx", "tabs.txt", "template.xlsx", "textnumbers.xlsx",
        "totals-top.csv", "two-libreoffice.xlsx", "two.xlsx", "vertical-libreoffice.ods", "vertical.xlsx",
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

    /// The rows of the header, the rows passed over, the notes and the table.
    private static func account(_ bytes: [UInt8], _ name: String) throws -> String {
        let stream = try TableStream.open(Pieces(bytes), name: name)
        let summary = stream.summary
        var lines = [name, "header: \(summary.headerRows.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "none")"]
        lines += summary.markedRows.map { "row \($0.number): \($0.kind.rawValue)" }
        lines += summary.notes.map { "note: " + $0 }
        var text = lines.joined(separator: "\n") + "\n"
        try stream.writeCSV { part in
            text += String(decoding: part, as: UTF8.self)
            return true
        }
        return text
    }
}
