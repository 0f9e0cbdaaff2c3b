import Foundation

/// A workbook as openpyxl and LibreOffice see it.
struct SeenWorkbook: Decodable {
    struct Cell: Decodable {
        var value: String?
        var type: String
        var fill: String?
        var comment: String?
        var format: String
        var bold: Bool
        var italic: Bool
        var left: String?
        var link: String?
    }

    struct Sheet: Decodable {
        var name: String
        var cells: [String: Cell]
        var frozen: String?
        var lists: Int
        var rules: Int
    }

    var sheets: [Sheet]
    var names: [String]
    /// The comments that LibreOffice keeps when it saves the workbook, by sheet and cell.
    var office: [String: String]

    init(_ bytes: [UInt8]) throws {
        let said = try Form.inFolder { folder in
            let file = folder.appending(path: "marked.xlsx")
            try Data(bytes).write(to: file)
            return try Form.run("../Marking/look_at.py", [file.path])
        }
        self = try JSONDecoder().decode(SeenWorkbook.self, from: said)
    }

    subscript(_ sheet: String, _ cell: String) -> Cell? {
        sheets.first { $0.name == sheet }?.cells[cell]
    }

    /// The workbook of a contractor, with styles, a formula, a list, comments and two sheets.
    static func sent() throws -> [UInt8] {
        try Form.inFolder { folder in
            let file = folder.appending(path: "sent.xlsx")
            _ = try Form.run("../Marking/make_workbook.py", [file.path])
            return [UInt8](try Data(contentsOf: file))
        }
    }
}
