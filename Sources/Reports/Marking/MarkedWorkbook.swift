public import Policies
public import Tables

/// A sender's own file back as a workbook, with the cells marked that somebody has to look at.
public enum MarkedWorkbook {
    /// What the name of a marked file has behind that of the file itself.
    public static let ending = ".marked.xlsx"

    /// The marked file that goes with an answer to its sender, in English as that is; nil where there is nothing to
    /// mark, and for a file that could not be read as a table, which is not tried again.
    public static func answer(
        to bytes: [UInt8], name: String, problems: [Problem], choices: ReadingChoices = ReadingChoices()
    ) -> MarkedFile? {
        guard !problems.isEmpty, !problems.contains(where: { $0.cause == .fileUnreadable }) else { return nil }
        return try? make(bytes, name: name, problems: problems, choices: choices, language: .en)
    }

    /// The file as XLSX with a colour and a comment at each cell that a problem names, and a sheet that lists all of
    /// them by cause.
    ///
    /// A workbook in XLSX keeps whatever is in it; any other file becomes one of the cells as they were read. Of a file
    /// that is too large for either the list alone comes back, and says so.
    ///
    /// - Parameters:
    ///   - bytes: The file as it arrived.
    ///   - name: Its name, for messages.
    ///   - problems: What was found in it, as ``ReportReader`` tells it.
    ///   - choices: What its sender said of it when it was read.
    ///   - language: The language of the list; what is said of a problem stands as it is.
    /// - Throws: why the file cannot be opened at all.
    public static func make(
        _ bytes: [UInt8], name: String, problems: [Problem], choices: ReadingChoices = ReadingChoices(),
        language: Language
    ) throws(TableError) -> MarkedFile {
        do throws(TableError) {
            return try marked(bytes, name, problems, choices, language)
        } catch {
            guard error.code == .inflation else { throw error }
            let list = ProblemSheet(problems, problems.map { _ in nil }, language: language, unmarked: error.message)
            do throws(WorkbookFault) {
                return MarkedFile(bytes: try WorkbookWriter.bytes(list.workbook), holdsFile: false, marks: 0)
            } catch let fault {
                throw TableError(.unreadable, file: name, fault.description)
            }
        }
    }

    private static func marked(
        _ bytes: [UInt8], _ name: String, _ problems: [Problem], _ choices: ReadingChoices, _ language: Language
    ) throws(TableError) -> MarkedFile {
        let place = ProblemPlaces(bytes, name: name, choices: choices)
        if let own = try WorkbookMarking(bytes, name: name) {
            let cells = place.cells(of: problems, in: own.names, called: own.names, rowsDown: 0)
            return try marked(own, problems, cells, language)
        }
        let plain = try PlainWorkbook.make(bytes, name: name, options: choices.options(for: bytes))
        // What was just written can always be marked.
        guard let workbook = try WorkbookMarking(plain.bytes, name: name) else {
            return MarkedFile(bytes: plain.bytes, holdsFile: true, marks: 0)
        }
        let cells = place.cells(of: problems, in: plain.sheets, called: workbook.names, rowsDown: plain.rowsDown)
        return try marked(workbook, problems, cells, language)
    }

    private static func marked(
        _ workbook: WorkbookMarking, _ problems: [Problem],
        _ cells: (marks: [CellMark], places: [ProblemPlaces.Place?]),
        _ language: Language
    ) throws(TableError) -> MarkedFile {
        let list = ProblemSheet(problems, cells.places, language: language).sheet
        return MarkedFile(
            bytes: try workbook.marked(cells.marks, adding: list), holdsFile: true, marks: cells.marks.count)
    }
}
