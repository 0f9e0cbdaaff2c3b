import Foundation
import Tables

/// The published files beside the tests and what a correct reader makes of them.
enum Fixture {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/tables")

    static let files = [
        "cabinetoffice_2019-06.csv", "darlington_2013-02_sql_preamble.csv", "gateshead_2017-02.csv",
        "gla_2016-P05.csv", "harrogate_2015-04.csv", "leeds_2010-12_raw.csv", "leeds_2011-09_raw.csv",
        "leeds_2012-11_raw.csv", "manchester_2014-04.csv", "networkrail_2017-01.csv",
        "salford_contracts_register_2022-07.csv", "salford_spend_2022-06.csv", "wakefield_2018-Q1.csv",
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    static func source(_ name: String) throws -> Pieces {
        Pieces(try bytes(name))
    }

    static func table(_ name: String) throws -> Table {
        try Table.read(bytes(name), name: name)
    }

    static func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
    }
}

/// Bytes in memory, handed out in parts.
struct Pieces: ByteSource {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var count: Int { bytes.count }

    func read(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }
}

extension TableStream {
    /// What a text is written as.
    static func written(_ text: String, options: TableOptions = .init()) throws -> String {
        var written: [UInt8] = []
        try open(Pieces(text), name: "report.csv", options: options).writeCSV { bytes in
            written += bytes
            return true
        }
        return String(decoding: written, as: UTF8.self)
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
