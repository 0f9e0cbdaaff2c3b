import Foundation

@testable import Tables

/// Workbooks that openpyxl, XlsxWriter and LibreOffice made, and what openpyxl and calamine read in them.
struct MadeWorkbooks {
    /// The cells of a sheet row by row, each its kind and its text.
    typealias Cells = [[[String]]]

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let build = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build")
    private static let made = Result { try MadeWorkbooks() }

    /// By reader, file and sheet.
    let expected: [String: [String: [String: Cells]]]
    private let folder: URL

    /// Made once a run, and anew only when the script has changed.
    static func shared() throws -> MadeWorkbooks { try made.get() }

    private init() throws {
        folder = Self.build.appending(path: "test-workbooks")
        try Self.run("make_workbooks.py", [folder.path])
        try Self.run("make_hostile.py", [folder.path])
        let text = try Data(contentsOf: folder.appending(path: "expected.json"))
        expected = try JSONDecoder().decode([String: [String: [String: Cells]]].self, from: text)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    /// A workbook that is kept beside the tests.
    static func kept(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: tests.deletingLastPathComponent().appending(path: "Fixtures/workbooks/" + name)))
    }

    /// Runs a script that stands beside this file.
    static func run(_ script: String, _ words: [String]) throws {
        let tools = build.appending(path: "test-tools/bin/python").path
        let process = Process()
        process.executableURL = URL(
            filePath: ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? tools)
        process.arguments = [tests.appending(path: "Workbooks").appending(path: script).path] + words
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(script): \(String(decoding: said, as: UTF8.self))")
        }
    }
}

/// The records of one sheet as a test looks at them.
struct SheetReading {
    struct Cell: Equatable {
        let kind: CellKind
        let text: String
    }

    var cells: [Int: [Cell]] = [:]
    var hidden: [Int] = []
    var notes: [String] = []
    var summary: TableSummary

    init(_ bytes: [UInt8], sheet: String? = nil, limits: WorkbookLimits = .init()) throws {
        let opened = try Workbook.open(
            HeldBytes(bytes), name: "report.xlsx", options: TableOptions(sheet: sheet), limits: limits)
        summary = opened.summary
        let facts = try opened.records.forEachRecord { (record) throws(TableError) in
            cells[record.number] = (0..<record.cells.count).map {
                Cell(kind: record.cells[$0].kind, text: String(decoding: record.raw($0), as: UTF8.self))
            }
            if record.isHidden { hidden.append(record.number) }
            return true
        }
        notes = opened.summary.notes + facts.notes
    }

    /// A cell by its row from one and its column from zero; blank beyond the record's end.
    func cell(_ row: Int, _ column: Int) -> Cell {
        guard let row = cells[row], column < row.count else { return Cell(kind: .text, text: "") }
        return row[column]
    }
}
