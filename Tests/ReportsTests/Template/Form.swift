import Contracts
import Foundation
import Policies
import Reports

/// The form for the sample contract, and what other programs make of it.
struct Form {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// A cell that a person fills in: sheet, row (a number, `next` for a new row, `same` for the last), column, value.
    struct Cell {
        let sheet: String
        let row: String
        let column: String
        let value: String

        init(_ sheet: String, _ row: String, _ column: String, _ value: String) {
            (self.sheet, self.row, self.column, self.value) = (sheet, row, column, value)
        }

        fileprivate var json: [Any] {
            [sheet, Int(row) ?? row as Any, column, Double(value) ?? value as Any]
        }
    }

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let build = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: ".build")

    let context: ReportContext
    let template: ReportTemplate

    /// - Parameter history: what is known before; nothing but the chain where none is given.
    init(
        _ language: Language = .en, history: ReportHistory? = nil, context: ReportContext? = nil,
        words: [String] = ["5% social return", "10% local SMEs"]
    ) throws {
        self.context = try context ?? Form.context()
        template = ReportTemplate(
            self.context, history: try history ?? Form.history(),
            clauses: words.map { FormClause(title: $0, sections: [], text: $0) }, language: language)
    }

    /// The sample contract in its second half-year, with a subcontract that is known.
    static func context() throws -> ReportContext {
        var context = try ReportSample.context()
        guard let period = Period("2024-07-01/2024-12-31"), let start = Day("2024-02-01"), let end = Day("2025-01-31")
        else { throw Failure(description: "no such period") }
        context.period = period
        context.subcontracts = [
            "n1": ChainNode(
                node: "n1", parent: "n0", party: "GB-COH-00000011", value: Quantity(300_000), start: start, end: end)
        ]
        return context
    }

    /// A first half-year with a payment, two placements, and one organisation of unknown status.
    static func history() throws -> ReportHistory {
        let context = try context()
        guard let first = Period("2024-01-01/2024-06-30"), let day = Day("2024-05-02"),
            let ended = Period("2024-02-01/2024-04-30")
        else { throw Failure(description: "no such period") }
        let placement = { (person: String, days: Period) in
            Fact.placement(
                Fact.Placement(person: person, block: "participatiewet", days: days, hoursPerWeek: Quantity(24)))
        }
        let facts: [Fact] = [
            .payment(Fact.Payment(payee: "GB-COH-00000012", amount: Quantity(500), date: day, role: "dealer")),
            placement("k-1", first), placement("k-2", ended),
        ]
        let lines = facts.enumerated().map { Line(id: "1.\($0 + 2)", node: "n0", fact: $1) }
        return ReportHistory(
            chain: [ChainNode(node: "n0", parent: nil, party: "GB-COH-00000010", value: nil)]
                + context.subcontracts.values,
            parties: [
                Party(
                    id: "GB-COH-00000011", name: "Brick & Sons",
                    attributes: ["local", "sme"].map { Attribute(code: $0, value: .yes) }),
                Party(id: "GB-COH-00000012", name: "=Paint; \"Ltd\"", attributes: []),
            ],
            reports: [Report(period: first, node: "n0", received: day, lines: lines)],
            openPoints: ["The report for 2023 is missing."])
    }

    /// The workbook as somebody fills it in and saves it: as openpyxl does, or as LibreOffice does in another form.
    func filled(_ cells: [Cell], savedAs kind: String? = nil) throws -> [UInt8] {
        try Form.inFolder { folder in
            let made = folder.appending(path: "form.xlsx")
            try Data(try template.workbook()).write(to: made)
            let list = folder.appending(path: "cells.json")
            try JSONSerialization.data(withJSONObject: cells.map(\.json)).write(to: list)
            let target = folder.appending(path: "filled.xlsx")
            _ = try Form.run("fill_form.py", [made.path, target.path, list.path] + (kind.map { [$0] } ?? []))
            let saved = kind.map { folder.appending(path: "\($0)/filled.\($0)") } ?? target
            return [UInt8](try Data(contentsOf: saved))
        }
    }

    func read(_ bytes: [UInt8], name: String = "form.xlsx") -> ReportReading {
        ReportReader.read(bytes, name: name, in: context)
    }

    /// Whether Frictionless finds a table valid under the form's schema, how many rows, and the fields of its errors.
    func validate(_ table: String) throws -> (isValid: Bool, rows: Int, errors: [[String]]) {
        try Form.inFolder { folder in
            try Data(table.utf8).write(to: folder.appending(path: "table.csv"))
            try Data(try template.schema().utf8).write(to: folder.appending(path: "schema.json"))
            let said = try Form.run("check_table.py", [folder.path, "table.csv", "schema.json"])
            guard let answer = try JSONSerialization.jsonObject(with: said) as? [Any], answer.count == 3,
                let isValid = answer[0] as? Bool, let rows = answer[1] as? Int, let errors = answer[2] as? [[Any]]
            else { throw Failure(description: String(decoding: said, as: UTF8.self)) }
            return (isValid, rows, errors.map { $0.map { $0 as? String ?? "" } })
        }
    }

    static func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// What a script beside this file prints.
    static func run(_ script: String, _ words: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(
            filePath: ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"]
                ?? build.appending(path: "test-tools/bin/python").path)
        process.arguments = [tests.appending(path: script).path] + words
        let output = Pipe()
        let errors = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID().uuidString).txt")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(script): \(String(decoding: try Data(contentsOf: errors), as: UTF8.self))")
        }
        return said
    }
}
