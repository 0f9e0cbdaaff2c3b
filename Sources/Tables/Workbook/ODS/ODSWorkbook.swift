/// Opens a sheet of an OpenDocument spreadsheet.
struct ODSWorkbook {
    private let archive: Archive
    private let content: Archive.Part
    private let outline: ODSOutline
    private let styles: ODSStyles

    /// Nil when the container is no OpenDocument file.
    init?(_ archive: Archive) throws(TableError) {
        guard archive["mimetype"] != nil || archive["META-INF/manifest.xml"] != nil,
            let content = archive["content.xml"]
        else { return nil }
        self.archive = archive
        self.content = content
        outline = ODSOutline(most: archive.limits.sheets)
        if let manifest = archive["META-INF/manifest.xml"] {
            try archive.checkList(manifest)
            let reader = Manifest()
            try MarkupParser.read(manifest, of: archive, reader)
            guard !reader.isEncrypted else {
                throw TableError(
                    .otherKind, file: archive.file,
                    "the workbook is locked with a password; " + OtherWorkbook.withoutPassword)
            }
        }
        try MarkupParser.read(content, of: archive, outline)
        let named = Styles(outline.styles)
        if let part = archive["styles.xml"] { try MarkupParser.read(part, of: archive, named) }
        styles = named.styles
        try archive.checkSheets(outline.sheets.count)
        guard !outline.hidesTooMany else {
            throw archive.fault(
                .inflation, content.name,
                "it has more than \(archive.limits.sheets) styles that hide sheets; \(Archive.newWorkbook)")
        }
        guard outline.isSpreadsheet else {
            throw TableError(
                .otherKind, file: archive.file,
                "the file is an OpenDocument text or drawing and a spreadsheet was expected; "
                    + "copy the table into a spreadsheet and \(OtherWorkbook.saveAs)")
        }
    }

    /// All sheets in the order of their tabs.
    var outlines: [SheetOutline] { outline.sheets }

    /// Whether each of them holds a filled cell.
    var isFilled: [Bool] { outline.isFilled }

    /// The names it gives to cells.
    var names: Set<String> { outline.names }

    func records(of index: Int) throws(TableError) -> SheetRecords {
        let plan = SheetPlan(archive: archive, part: content, sheet: outline.sheets[index].name, texts: PackedTexts())
        return try SheetRecords(ODSSheet(plan: plan, index: index, styles: styles))
    }

    /// The styles that have a name of their own, and formats of numbers that a cell's style refers to.
    private final class Styles: MarkupHandler {
        var styles: ODSStyles

        init(_ styles: ODSStyles) {
            self.styles = styles
        }

        override func start(_ element: MarkupElement) {
            if element.isIn(DocumentNames.style) || element.isIn(DocumentNames.number) { styles.start(element) }
        }

        override func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {
            if styles.isOpen { styles.end(name) }
        }

        override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            if styles.isOpen { styles.text(bytes) }
        }
    }

    /// The list of the container's parts, which says whether they are encrypted.
    private final class Manifest: MarkupHandler {
        var isEncrypted = false

        override func start(_ element: MarkupElement) {
            if element.name == "encryption-data" { isEncrypted = true }
        }
    }
}
