/// Chooses the sheet that is read: the one asked for, or the first that is shown and holds rows.
struct SheetChoice {
    /// As many sheets as a sentence names.
    private static let named = 20

    private let sheets: [SheetOutline]
    /// Whether each sheet holds rows, where that is known before it is opened.
    private let isFilled: [Bool]?
    private let file: String

    init(_ sheets: [SheetOutline], isFilled: [Bool]? = nil, file: String) {
        self.sheets = sheets
        self.isFilled = isFilled
        self.file = file
    }

    /// Opens the chosen sheet by its place among the sheets; `records` is nil for a sheet that has no cells.
    func open(
        _ form: FileForm, _ wanted: String?, _ records: (Int) throws(TableError) -> SheetRecords?
    ) throws(TableError) -> OpenedSource {
        if let wanted {
            let place = try place(wanted)
            guard let found = try records(place) else {
                throw fault("sheet \"\(sheets[place].name)\" is a chart and holds no cells; name another: \(list)")
            }
            return opened(form, place, found)
        }
        let shown = sheets.indices.filter { !sheets[$0].isHidden }
        var empty: (Int, SheetRecords)?
        for place in shown where isFilled?[place] ?? true {
            guard let found = try records(place) else { continue }
            if found.facts.rows > 0 { return opened(form, place, found) }
            if empty == nil { empty = (place, found) }
        }
        if let empty { return opened(form, empty.0, empty.1) }
        guard isFilled != nil, let first = shown.first, let found = try records(first) else {
            throw fault("no sheet of the workbook is shown and holds cells; it has \(list)")
        }
        return opened(form, first, found)
    }

    private func place(_ wanted: String) throws(TableError) -> Int {
        if let place = sheets.firstIndex(where: { $0.name == wanted }) { return place }
        if let number = Int(wanted), sheets.indices.contains(number - 1) { return number - 1 }
        throw fault("sheet \"\(wanted)\" was asked for and the workbook has \(list); name one of them or its number")
    }

    private func opened(_ form: FileForm, _ place: Int, _ records: SheetRecords) -> OpenedSource {
        var summary = TableSummary(form: form)
        summary.sheet = sheets[place].name
        summary.sheets = sheets
        let others = sheets.indices.filter { $0 != place }
        if sheets[place].isHidden { summary.notes.append("Sheet \"\(sheets[place].name)\" is hidden in the workbook.") }
        if !others.isEmpty {
            summary.notes.append(
                "Sheet \(place + 1) of \(sheets.count), \"\(sheets[place].name)\", was read; "
                    + "not read: \(list(others)).")
        }
        return OpenedSource(records: records, summary: summary)
    }

    private var list: String {
        sheets.isEmpty ? "no sheet" : list(Array(sheets.indices))
    }

    private func list(_ places: [Int]) -> String {
        let named = places.prefix(Self.named).map(outline).joined(separator: ", ")
        return places.count > Self.named ? named + " and \(places.count - Self.named) more" : named
    }

    private func outline(_ place: Int) -> String {
        "\(place + 1) \"\(sheets[place].name)\"" + (sheets[place].isHidden ? " (hidden)" : "")
    }

    private func fault(_ message: String) -> TableError {
        TableError(.sheet, file: file, message)
    }
}
