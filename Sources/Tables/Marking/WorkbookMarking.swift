/// Marks cells of a workbook in place: nothing that is in it gets lost.
public struct WorkbookMarking {
    private let file: String
    private var package: ArchiveEdit
    private let main: String
    private var links: PackageLinks
    private var sheets: [Sheet]
    private var kinds: [MarkupTag] = []

    private struct Sheet {
        let name: String
        let part: String
    }

    private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// Opens an Office Open XML workbook in the form that spreadsheets write; nil for any other file, the strict form
    /// of the standard among them.
    public init?(_ bytes: [UInt8], name: String) throws(TableError) {
        guard bytes.starts(with: [0x50, 0x4B]) else { return nil }
        file = name
        package = try ArchiveEdit(bytes, file: name)
        let root = try PackageLinks(of: "", in: package, file: name)
        guard let document = root.first("officeDocument"), let main = PartName.target(document.target, from: ""),
            let content = try package.content(main)
        else { return nil }
        self.main = main
        links = try PackageLinks(of: main, in: package, file: name)
        var reading = SheetList()
        _ = try MarkupCopy.copy(content, part: main, file: name, through: &reading)
        guard reading.namespace == Self.namespace, links.first("styles") != nil else { return nil }
        sheets = reading.sheets.compactMap { [links] sheet in
            links.links.first { $0.id == sheet.id }.flatMap { PartName.target($0.target, from: main) }
                .map { Sheet(name: sheet.name, part: $0) }
        }
        guard sheets.count == reading.sheets.count else { return nil }
        nextID = reading.nextID
    }

    /// The sheets' names in the order of their tabs.
    public var names: [String] { sheets.map(\.name) }

    private let nextID: Int

    /// The workbook with the marks and, behind its sheets, another one.
    public func marked(_ marks: [CellMark], adding added: AddedSheet) throws(TableError) -> [UInt8] {
        var copy = self
        return try copy.mark(marks, added)
    }

    private mutating func mark(_ marks: [CellMark], _ added: AddedSheet) throws(TableError) -> [UInt8] {
        guard let link = links.first("styles"), let styled = PartName.target(link.target, from: main),
            let content = try package.content(styled)
        else { throw TableError(.damaged, file: file, "the workbook has no styles, so nothing can be marked in it") }
        var styles = try StyleMarking(content, part: styled, file: file)
        let bySheet = Dictionary(grouping: marks, by: \.sheet).sorted { $0.key < $1.key }
        for (place, marks) in bySheet where sheets.indices.contains(place) {
            try mark(marks, in: place, &styles)
        }
        try add(added, &styles)
        try package.edit(styled, &styles)
        try links.put(into: &package)
        // The two kinds of entries have different keys and stand in one list.
        for key in ["Extension", "PartName"] {
            var edit = PackageList("Types", adding: kinds.filter { $0[key] != nil }, unless: key)
            try package.edit("[Content_Types].xml", &edit)
        }
        return try package.written()
    }

    private mutating func mark(_ marks: [CellMark], in place: Int, _ styles: inout StyleMarking) throws(TableError) {
        let part = sheets[place].part
        var own = try PackageLinks(of: part, in: package, file: file)
        let texts = Dictionary(grouping: marks) { CellReference(row: $0.row, column: $0.column) }
            .sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
            .map { (cell: $0.key.text, text: $0.value.map(\.text).joined(separator: "\n")) }
        let comments = try put(texts, &own, from: part)
        let drawing = try draw(comments, &own, from: part, sheet: place)
        try own.put(into: &package)
        var edit = SheetMarking(marks, styles, drawing: drawing)
        try package.edit(part, rows: Set(marks.map(\.row)), &edit)
        styles = edit.taken
    }

    /// Adds the comments; gives the cells that had none.
    private mutating func put(
        _ texts: [(cell: String, text: String)], _ own: inout PackageLinks, from part: String
    ) throws(TableError) -> [CellReference] {
        var edit = CommentMarking(texts)
        let target: String
        if let known = own.first("comments").flatMap({ PartName.target($0.target, from: part) }) {
            target = known
        } else {
            target = package.free("xl/clausewatchComments", ".xml")
            _ = own.add("comments", to: target)
            kinds.append(Self.override(target, Self.kind + "comments+xml"))
        }
        try package.edit(target, &edit, empty: CommentMarking.empty)
        return edit.added.compactMap { name in
            Array(name.utf8).withUnsafeBufferPointer { CellReference($0) }
        }
    }

    /// Draws the boxes of the comments; gives the relationship to a drawing that is new.
    private mutating func draw(
        _ cells: [CellReference], _ own: inout PackageLinks, from part: String, sheet: Int
    ) throws(TableError) -> String? {
        if let known = own.first("vmlDrawing").flatMap({ PartName.target($0.target, from: part) }) {
            package.put(known, CommentShapes.add(cells, to: try package.content(known), sheet: sheet))
            return nil
        }
        let target = package.free("xl/drawings/clausewatchComments", ".vml")
        package.put(target, CommentShapes.add(cells, to: nil, sheet: sheet))
        kinds.append(
            MarkupTag(
                name: "Default",
                attributes: [
                    ("Extension", "vml"), ("ContentType", "application/vnd.openxmlformats-officedocument.vmlDrawing"),
                ]))
        return own.add("vmlDrawing", to: target)
    }

    private mutating func add(_ sheet: AddedSheet, _ styles: inout StyleMarking) throws(TableError) {
        let part = package.free("xl/worksheets/clausewatchProblems", ".xml")
        package.put(part, AddedSheetText(sheet: sheet, styles: (styles.strong(), styles.wrapped())).part)
        kinds.append(Self.override(part, Self.kind + "worksheet+xml"))
        let id = links.add("worksheet", to: part)
        let names = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let entry = MarkupTag(
            name: "sheet",
            attributes: [
                ("name", free(sheet.name)), ("sheetId", String(nextID)), ("xmlns:r", names), ("r:id", id),
            ])
        var edit = PackageList("sheets", adding: [entry])
        try package.edit(main, &edit)
    }

    /// The name, or one with a number that no sheet has.
    private func free(_ name: String) -> String {
        let taken = Set(sheets.map { $0.name.lowercased() })
        var (number, free) = (1, name)
        while taken.contains(free.lowercased()) {
            number += 1
            free = "\(name) (\(number))"
        }
        return free
    }

    private static func override(_ part: String, _ kind: String) -> MarkupTag {
        MarkupTag(name: "Override", attributes: [("PartName", "/" + part), ("ContentType", kind)])
    }

    /// The sheets that a workbook lists.
    private struct SheetList: MarkupEdit {
        var sheets: [(name: String, id: String)] = []
        var nextID = 1
        var namespace = ""

        mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {
            if tag.local == "workbook" {
                let key = tag.prefix.isEmpty ? "xmlns" : "xmlns:" + tag.prefix.dropLast()
                namespace = tag[key] ?? ""
            }
            guard tag.local == "sheet" else { return }
            let id = tag.attributes.first { $0.name.hasSuffix(":id") }
            sheets.append((tag["name"] ?? "", id?.value ?? ""))
            nextID = max(nextID, (tag["sheetId"].flatMap { Int($0) } ?? 0) + 1)
        }
    }
}
