/// Files that a spreadsheet opens and that are not read: what they are and how to save them.
enum OtherWorkbook {
    static let saveAs = "in Excel or LibreOffice choose File, Save As, type \"Excel Workbook (.xlsx)\""
    static let withoutPassword =
        "open it, take the password off (Excel: File, Info, Protect Workbook, Encrypt with Password; "
        + "LibreOffice: File, Save As without \"Save with password\") and save it as an Excel workbook (.xlsx)"

    /// What a compound file holds: an encrypted workbook, an old one, or another old document (MS-CFB 2.6).
    static func advice(compound bytes: [UInt8]) -> String {
        if names(bytes, "EncryptedPackage") { return "the workbook is locked with a password; " + withoutPassword }
        if names(bytes, "Workbook") || names(bytes, "Book") {
            return "the file is an old Excel workbook (.xls); open it and \(saveAs)"
        }
        if names(bytes, "WordDocument") {
            return "the file is an old Word document (.doc) and a table was expected; "
                + "copy the table into a spreadsheet and \(saveAs)"
        }
        return "the file is an old Office document and a table was expected; open it and \(saveAs)"
    }

    /// What a container without workbook parts holds.
    static func advice(container archive: Archive) -> String {
        let names = archive.parts.map { PartName.key($0.name) }
        if names.contains(where: { $0.hasSuffix(".iwa") || $0 == "index.zip" }) {
            return "the file is an Apple Numbers document; in Numbers choose File, Export To, Excel"
        }
        let shown = archive.parts.prefix(3).map(\.name).joined(separator: ", ")
        return names.isEmpty
            ? "the file is an empty zip archive and a workbook was expected"
            : "the file is a zip archive that holds no workbook (it holds \(shown)); "
                + "unpack it and send the table itself"
    }

    static let macros =
        "the workbook holds macros, which are not accepted; \(saveAs) without macros, and send that"
    static let binary = "the file is a binary workbook (.xlsb); open it and \(saveAs)"

    /// Whether a compound file's directory, entries of 128 bytes, has a stream of that name.
    private static func names(_ bytes: [UInt8], _ name: String) -> Bool {
        var wanted: [UInt8] = []
        for byte in name.utf8 { wanted += [byte, 0] }
        wanted += [0, 0]
        for at in stride(from: 512, to: bytes.count - wanted.count, by: 128) where bytes[at] == wanted[0] {
            if bytes[at..<at + wanted.count].elementsEqual(wanted) { return true }
        }
        return false
    }
}
