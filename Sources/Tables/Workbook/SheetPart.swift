/// What one sheet gives to a table that several sheets make up.
public struct SheetPart: Sendable, Hashable {
    /// Where a column of the table has its cells from.
    public enum Source: Sendable, Hashable {
        /// A column of the sheet, from zero.
        case column(Int)
        /// The same text in each row.
        case text(String)
        /// Nowhere: the cells are blank.
        case nothing
    }

    /// The sheet's place among the tabs, from zero.
    public var sheet: Int
    /// The row of its header, from one; its own rows follow.
    public var header: Int
    /// Where each column of the table has its cells from.
    public var sources: [Source]
    /// What is added to the number of a row, so that no two rows of the table have the same.
    public var offset: Int

    /// A part of these rows; the offsets of parts must rise with their place.
    public init(sheet: Int, header: Int, sources: [Source], offset: Int) {
        self.sheet = sheet
        self.header = header
        self.sources = sources
        self.offset = offset
    }

    /// The sheet's record as one of the table.
    func record(_ record: borrowing RawRecord) -> RawRecord {
        var joined = RawRecord()
        joined.begin(number: offset + record.number, isHidden: record.isHidden)
        for source in sources {
            switch source {
            case .column(let place):
                let cell = place < record.cells.count ? record.cells[place] : nil
                joined.append(record.raw(place), cell?.kind ?? .text, unit: cell?.unit ?? 0)
            case .text(let text): joined.append(text.utf8)
            case .nothing: joined.append([])
            }
        }
        return joined
    }

    /// A row that is no data, with its cells where the table has them.
    func marked(_ row: MarkedRow) -> MarkedRow {
        let cells = sources.map { source in
            switch source {
            case .column(let place): place < row.cells.count ? row.cells[place] : ""
            case .text(let text): text
            case .nothing: ""
            }
        }
        return MarkedRow(number: offset + row.number, kind: row.kind, cells: cells)
    }
}
