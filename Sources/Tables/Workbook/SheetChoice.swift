/// Chooses the sheet that is read: the one asked for, or the first that is shown and names columns above rows; where
/// none does, the first that is shown and holds rows.
struct SheetChoice {
    /// As many shown sheets are looked at for one that names columns.
    private static let most = 50
    /// As many sheets as a sentence names.
    private static let named = 20

    private let sheets: [SheetOutline]
    /// Whether each sheet holds rows, where that is known before it is opened.
    private let isFilled: [Bool]?
    /// Whether a sheet that names columns is preferred to a cover page.
    private let seeksHeader: Bool
    private let file: String

    init(_ sheets: [SheetOutline], isFilled: [Bool]?, seeksHeader: Bool, file: String) {
        self.sheets = sheets
        self.isFilled = isFilled
        self.seeksHeader = seeksHeader
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
        var cover: Int?
        var empty: Int?
        var unreadable: [String] = []
        for place in shown.prefix(Self.most) where isFilled?[place] ?? true {
            do {
                guard let found = try records(place) else { continue }
                if found.facts.rows == 0 {
                    empty = empty ?? place
                } else if try isTable(found) {
                    return opened(form, place, found)
                } else {
                    cover = cover ?? place
                }
            } catch  where cover != nil && [.contents, .damaged].contains(error.code) {
                // What is wrong in a sheet behind one that can be read takes nothing from that one.
                unreadable.append("A sheet that was looked into cannot be read: \(error.message).")
            }
        }
        if let place = cover ?? empty, let found = try records(place) {
            var source = opened(form, place, found)
            source.summary.notes += unreadable
            return source
        }
        guard isFilled != nil, let first = shown.first, let found = try records(first) else {
            throw fault("no sheet of the workbook is shown and holds cells; it has \(list)")
        }
        return opened(form, first, found)
    }

    /// Whether a sheet's rows are a table and no cover page, as far as that is asked.
    private func isTable(_ records: SheetRecords) throws(TableError) -> Bool {
        guard seeksHeader else { return true }
        return HeaderSearch(try HeadRecords.read(records)).isSure
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
