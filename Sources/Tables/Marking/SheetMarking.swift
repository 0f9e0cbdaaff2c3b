/// Gives cells of a sheet their marked style, adding those that are not there, and leads the sheet to its comments.
struct SheetMarking: MarkupEdit {
    /// The marked columns by row, in order.
    private var rows: [(row: Int, columns: [(column: Int, tone: CellMark.Tone)])]
    private var styles: StyleMarking
    /// The relationship that leads to the drawing of the comments; nil when the sheet has it already.
    private let drawing: String?
    private var next = 0
    private var row = 0
    private var column = -1
    private var left: ArraySlice<(column: Int, tone: CellMark.Tone)> = []
    private var rowStyle = 0
    private var depth = 0
    private var isInData = false
    private var isLed = false
    /// What stands behind the drawing of comments in a sheet (ECMA-376 part 1, 18.3.1.99).
    private static let behind: Set<Substring> = [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ]

    init(_ marks: [CellMark], _ styles: StyleMarking, drawing: String?) {
        let byRow = Dictionary(grouping: marks, by: \.row).sorted { $0.key < $1.key }
        rows = byRow.map { row, marks in
            let tones = Dictionary(marks.map { ($0.column, $0.tone) }) { $0 == .error ? $0 : $1 }
            return (row, tones.sorted { $0.key < $1.key }.map { (column: $0.key, tone: $0.value) })
        }
        self.styles = styles
        self.drawing = drawing
    }

    /// The styles, with those that the cells took.
    var taken: StyleMarking { styles }

    mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {
        depth += 1
        if depth == 2 {
            if tag.local == "sheetData" { isInData = true }
            if Self.behind.contains(tag.local) { lead(tag.prefix, &text) }
        } else if isInData, depth == 3, tag.local == "row" {
            startRow(&tag, &text)
        } else if isInData, depth == 4, tag.local == "c" {
            startCell(&tag, &text)
        }
    }

    mutating func end(_ name: String, _ text: inout MarkupText) {
        let tag = MarkupTag(name: name)
        if isInData, depth == 3, tag.local == "row" { addCells(before: .max, tag.prefix, &text) }
        if isInData, depth == 2, tag.local == "sheetData" {
            addRows(before: .max, tag.prefix, &text)
            isInData = false
        }
        if depth == 1 { lead(tag.prefix, &text) }
    }

    mutating func ended(_ name: String, _ text: inout MarkupText) {
        depth -= 1
    }

    private mutating func startRow(_ tag: inout MarkupTag, _ text: inout MarkupText) {
        row = tag["r"].flatMap { Int($0) } ?? row + 1
        column = -1
        addRows(before: row, tag.prefix, &text)
        left = []
        guard next < rows.count, rows[next].row == row else { return }
        left = rows[next].columns[...]
        next += 1
        rowStyle = tag["s"].flatMap { Int($0) } ?? 0
        // It only hints at which cells follow, and may now say too little.
        tag["spans"] = nil
    }

    private mutating func startCell(_ tag: inout MarkupTag, _ text: inout MarkupText) {
        let given = tag["r"].flatMap { name in Array(name.utf8).withUnsafeBufferPointer { CellReference($0) } }
        column = given?.column ?? column + 1
        addCells(before: column, tag.prefix, &text)
        guard let mark = left.first, mark.column == column else { return }
        left = left.dropFirst()
        tag["s"] = String(styles.marked(tag["s"].flatMap { Int($0) } ?? 0, mark.tone))
    }

    /// Adds the marked rows that the sheet does not have, up to one that follows them.
    private mutating func addRows(before row: Int, _ prefix: String, _ text: inout MarkupText) {
        while next < rows.count, rows[next].row < row {
            let (missing, columns) = rows[next]
            next += 1
            text.raw("<\(prefix)row r=\"\(missing)\">")
            for mark in columns { add(mark, missing, 0, prefix, &text) }
            text.raw("</\(prefix)row>")
        }
    }

    /// Adds the marked cells that the row does not have, up to one that follows them.
    private mutating func addCells(before column: Int, _ prefix: String, _ text: inout MarkupText) {
        while let mark = left.first, mark.column < column {
            left = left.dropFirst()
            add(mark, row, rowStyle, prefix, &text)
        }
    }

    private mutating func add(
        _ mark: (column: Int, tone: CellMark.Tone), _ row: Int, _ style: Int, _ prefix: String,
        _ text: inout MarkupText
    ) {
        let name = CellReference(row: row, column: mark.column).text
        text.raw("<\(prefix)c r=\"\(name)\" s=\"\(styles.marked(style, mark.tone))\"/>")
    }

    private mutating func lead(_ prefix: String, _ text: inout MarkupText) {
        guard let drawing, !isLed else { return }
        isLed = true
        let names = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        text.raw("<\(prefix)legacyDrawing xmlns:r=\"\(names)\" r:id=\"\(drawing)\"/>")
    }
}
