import CLibXlsxWriter

/// A workbook could not be written.
public struct WorkbookFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what to do.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Writes workbooks with libxlsxwriter, into memory alone.
public enum WorkbookWriter {
    /// The workbook as the bytes of an XLSX file; the error says what the library would not take.
    public static func bytes(_ workbook: NewWorkbook) throws(WorkbookFault) -> [UInt8] {
        try bytes { (book, formats) throws(WorkbookFault) in
            for sheet in workbook.sheets { try SheetWriter(sheet, book, formats).write() }
            try describe(workbook, book)
        }
    }

    /// The workbook that `write` fills, as the bytes of an XLSX file.
    ///
    /// - Parameter comesInOrder: Whether each sheet's cells are written row by row; they are then not held.
    static func bytes(
        comesInOrder: Bool = false,
        _ write: (UnsafeMutablePointer<lxw_workbook>, WorkbookFormats) throws(WorkbookFault) -> Void
    ) throws(WorkbookFault) -> [UInt8] {
        let file = clausewatch_memory_file()
        guard file >= 0 else { throw WorkbookFault("no memory could be had for a workbook") }
        defer { close(file) }
        guard let book = clausewatch_workbook(file, comesInOrder) else {
            throw WorkbookFault("no memory could be had for a workbook")
        }
        // The library owns the workbook and frees it when it is closed, whatever was written by then.
        let written = Result { () throws(WorkbookFault) in try write(book, WorkbookFormats(book)) }
        let closed = workbook_close(book)
        try written.get()
        try check(closed)
        return try content(of: file)
    }

    private static func describe(
        _ workbook: NewWorkbook, _ book: UnsafeMutablePointer<lxw_workbook>
    ) throws(WorkbookFault) {
        let texts = CTexts()
        var properties = lxw_doc_properties()
        properties.title = texts.keep(workbook.title)
        properties.created = time_t(workbook.made)
        try check(workbook_set_properties(book, &properties))
        guard let first = workbook.sheets.first else { return }
        for name in workbook.names {
            try check(workbook_define_name(book, name, "='\(first.name.replacing("'", with: "''"))'!$A$1"))
        }
    }

    private static func content(of file: Int32) throws(WorkbookFault) -> [UInt8] {
        let size = Int(lseek(file, 0, SEEK_END))
        var bytes = [UInt8](repeating: 0, count: max(size, 0))
        var done = 0
        while done < size {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(file, buffer.baseAddress.map { $0 + done }, size - done, off_t(done))
            }
            guard count > 0 else { throw WorkbookFault("the workbook in memory cannot be read back") }
            done += count
        }
        return bytes
    }

    static func check(_ code: lxw_error) throws(WorkbookFault) {
        guard code != LXW_NO_ERROR else { return }
        throw WorkbookFault("the workbook cannot be written: \(String(cString: lxw_strerror(code)))")
    }
}

/// Texts that C keeps pointers to, for as long as this lives.
final class CTexts {
    private var texts: [UnsafeMutablePointer<CChar>] = []

    /// The text where C finds it; nil, which the library takes for none, for an empty one.
    func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard !text.isEmpty, let copy = strdup(text) else { return nil }
        texts.append(copy)
        return copy
    }

    deinit {
        for text in texts { free(text) }
    }
}
