/// Opens a sheet of an Office Open XML workbook.
struct XLSXWorkbook {
    private let archive: Archive
    private let relationships: Relationships
    private let workbook = WorkbookPart()
    private let styles: CellStyles
    private let texts: PackedTexts

    /// Nil when the container is no Office Open XML file.
    init?(_ archive: Archive) throws(TableError) {
        let package = try Relationships(of: "", in: archive)
        guard let main = try package.only("officeDocument") else { return nil }
        guard !PartName.key(main.name).hasSuffix(".bin") else {
            throw TableError(.otherKind, file: archive.file, OtherWorkbook.binary)
        }
        self.archive = archive
        try archive.checkList(main)
        try MarkupParser.read(main, of: archive, workbook)
        guard workbook.isWorkbook else {
            throw TableError(
                .otherKind, file: archive.file,
                "the file is an Office document that holds a \(workbook.root ?? "nothing") "
                    + "and a workbook was expected; "
                    + "copy the table into a spreadsheet and \(OtherWorkbook.saveAs)")
        }
        try archive.checkSheets(workbook.sheets.count)
        relationships = try Relationships(of: main.name, in: archive)
        let hasMacros = archive.parts.contains { PartName.key($0.name).hasSuffix("vbaproject.bin") }
        guard !hasMacros, !relationships.targets.contains(where: { $0.type.hasSuffix("acrosheet") }) else {
            throw TableError(.otherKind, file: archive.file, OtherWorkbook.macros)
        }
        styles = CellStyles(most: archive.limits.styles)
        if let part = try relationships.only("styles") {
            try MarkupParser.read(part, of: archive, styles, root: "styleSheet")
            try archive.checkStyles(part, styles)
        }
        if let part = try relationships.only("sharedStrings") {
            let reader = SharedTexts(part, of: archive)
            try MarkupParser.read(part, of: archive, reader, root: "sst")
            texts = reader.texts
        } else {
            texts = PackedTexts()
        }
    }

    /// The names that a workbook gives to cells, without reading what its cells share; nil when the container is no
    /// Office Open XML file.
    static func names(in archive: Archive) throws(TableError) -> Set<String>? {
        guard let main = try Relationships(of: "", in: archive).only("officeDocument"),
            !PartName.key(main.name).hasSuffix(".bin")
        else { return nil }
        try archive.checkList(main)
        let workbook = WorkbookPart()
        try MarkupParser.read(main, of: archive, workbook)
        return workbook.names
    }

    /// All sheets in the order of their tabs.
    var outlines: [SheetOutline] {
        workbook.sheets.map { SheetOutline(name: $0.name, isHidden: $0.isHidden) }
    }

    /// The records of a sheet; nil when it has no cells by its nature, as a chart has none.
    func records(of index: Int) throws(TableError) -> SheetRecords? {
        let sheet = workbook.sheets[index]
        let target = relationships.targets.first { $0.id == sheet.reference }
        guard let target else {
            throw TableError(
                .damaged, file: archive.file,
                "sheet \"\(sheet.name)\" has no part in the container, so the file was changed or cut; "
                    + Archive.saveAgain)
        }
        guard target.type == "worksheet" else {
            // What is called a chart must be one: a sheet with rows is not passed over for its name.
            try MarkupParser.read(target.part, of: archive, FirstElement(), root: target.type)
            return nil
        }
        let plan = SheetPlan(archive: archive, part: target.part, sheet: sheet.name, texts: texts)
        return try SheetRecords(
            XLSXSheet(plan: plan, styles: styles.styles, units: styles.units, since1904: workbook.since1904))
    }

    /// Looks at the outermost element alone.
    private final class FirstElement: MarkupHandler {
        override func start(_ element: MarkupElement) { isDone = true }
    }
}
