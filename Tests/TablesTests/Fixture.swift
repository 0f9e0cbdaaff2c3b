import Foundation
import Tables

/// The published files beside the tests and what a correct reader makes of them.
enum Fixture {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/tables")

    static let files = [
        "cabinetoffice_2019-06.csv", "darlington_2013-02_sql_preamble.csv", "gla_2016-P05.csv",
        "leeds_2010-12_raw.csv", "salford_contracts_register_2022-07.csv",
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    static func table(_ name: String) throws -> Table {
        try Table.read(bytes(name), name: name)
    }

    static func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
    }
}

extension Table {
    /// A table read from text, as most cases need.
    static func read(_ text: String, options: TableOptions = .init()) throws(TableError) -> Table {
        try read(Array(text.utf8), name: "report.csv", options: options)
    }

    /// Every data row's texts.
    var texts: [[String]] {
        var rows: [[String]] = []
        forEachRow { row in rows.append((0..<row.count).map(row.text)) }
        return rows
    }

    /// Every data row's record number.
    var numbers: [Int] {
        var numbers: [Int] = []
        forEachRow { numbers.append($0.number) }
        return numbers
    }
}
