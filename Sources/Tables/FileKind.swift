/// Kinds of file that are sent where a CSV file was expected, known by their first bytes.
enum FileKind: CaseIterable {
    case zip, compound, pdf, gzip, utf32, webPage, xml

    /// The kind the bytes begin like; nil for what may be a table.
    static func of(_ bytes: [UInt8]) -> FileKind? {
        let text = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]).drop { $0 <= 0x20 }
        return allCases.first { kind in
            let isMarkup = kind == .webPage || kind == .xml
            return kind.beginnings.contains { begins(isMarkup ? Array(text) : bytes, with: $0, anyCase: isMarkup) }
        }
    }

    /// What it is and how to make a table of it; nil for containers that may hold a workbook.
    var advice: String? {
        let save = "save the sheet as CSV: File, Save As, type \"CSV UTF-8 (comma delimited)\""
        return switch self {
        case .zip, .compound: nil
        case .pdf:
            "the file is a PDF and a CSV file was expected; open the table the PDF was made from and " + save
        case .gzip: "the file is compressed with gzip and a CSV file was expected; unpack it first"
        case .utf32: "the file is in UTF-32 and a CSV file in UTF-8 was expected; " + save
        case .webPage:
            "the file is a web page and a CSV file was expected; if a spreadsheet opens it, " + save
                + ", else download the file behind the page"
        case .xml:
            "the file is XML, as flat OpenDocument (.fods) and XML Spreadsheet 2003 are, and a table was expected; "
                + "open it in a spreadsheet and save it as an Excel workbook (.xlsx)"
        }
    }

    private var beginnings: [[UInt8]] {
        switch self {
        case .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
        case .compound: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
        case .pdf: [Array("%PDF-".utf8)]
        case .gzip: [[0x1F, 0x8B]]
        case .utf32: [[0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0xFE, 0xFF]]
        case .webPage: ["<html", "<!doctype html", "<table", "<!--"].map { Array($0.utf8) }
        case .xml: [Array("<?xml".utf8)]
        }
    }

    private static func begins(_ bytes: [UInt8], with beginning: [UInt8], anyCase: Bool) -> Bool {
        guard bytes.count >= beginning.count else { return false }
        return Swift.zip(bytes, beginning).allSatisfy { found, wanted in
            found == wanted || (anyCase && found | 0x20 == wanted | 0x20)
        }
    }
}
