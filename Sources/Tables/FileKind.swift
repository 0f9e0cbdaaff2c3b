/// Kinds of file that are sent where a CSV file was expected, known by their first bytes.
enum FileKind: CaseIterable {
    case zip, oldWorkbook, pdf, gzip, utf32, webPage

    /// The kind the bytes begin like; nil for what may be a table.
    static func of(_ bytes: [UInt8]) -> FileKind? {
        allCases.first { kind in kind.beginnings.contains { begins(bytes, with: $0, anyCase: kind == .webPage) } }
    }

    /// What it is and how to make a table of it.
    var advice: String {
        let save = "save the sheet as CSV: File, Save As, type \"CSV UTF-8 (comma delimited)\""
        return switch self {
        case .zip:
            "the file is a workbook (XLSX, ODS) or another zip archive and a CSV file was expected; "
                + "open it in a spreadsheet and " + save
        case .oldWorkbook:
            "the file is an old workbook or document (XLS, DOC) and a CSV file was expected; "
                + "open it in a spreadsheet and " + save
        case .pdf:
            "the file is a PDF and a CSV file was expected; open the table the PDF was made from and " + save
        case .gzip: "the file is compressed with gzip and a CSV file was expected; unpack it first"
        case .utf32: "the file is in UTF-32 and a CSV file in UTF-8 was expected; " + save
        case .webPage:
            "the file is a web page and a CSV file was expected; if a spreadsheet opens it, " + save
                + ", else download the file behind the page"
        }
    }

    private var beginnings: [[UInt8]] {
        switch self {
        case .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
        case .oldWorkbook: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
        case .pdf: [Array("%PDF-".utf8)]
        case .gzip: [[0x1F, 0x8B]]
        case .utf32: [[0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0xFE, 0xFF]]
        case .webPage: ["<html", "<!doctype html"].map { Array($0.utf8) }
        }
    }

    private static func begins(_ bytes: [UInt8], with beginning: [UInt8], anyCase: Bool) -> Bool {
        guard bytes.count >= beginning.count else { return false }
        return Swift.zip(bytes, beginning).allSatisfy { found, wanted in
            found == wanted || (anyCase && found | 0x20 == wanted | 0x20)
        }
    }
}
