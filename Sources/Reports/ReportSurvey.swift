import Tables

/// A first walk over a report: what each row is and which nodes it declares.
struct ReportSurvey {
    /// What a row is.
    enum Found: Sendable, Hashable {
        case line(LineKind)
        /// Its kind cannot be read.
        case unreadable
        /// The template filled it in and nobody added anything.
        case untouched
    }

    /// What each row is, in the order of the table.
    private(set) var rows: [Found] = []
    /// How many rows the template filled in and nobody added anything to.
    private(set) var untouched = 0
    /// How many rows have more cells than the header.
    private(set) var paddedRows = 0
    /// How many rows say something other than "nothing to report", and the number of the first.
    private(set) var others: (count: Int, first: Int)?
    private(set) var nodes: KnownNodes
    /// The kinds found, in the order they are declared.
    private(set) var kinds: [LineKind] = []
    /// The row that says "nothing to report"; nil when none does.
    private(set) var nilRow: Int?

    private let header: HeaderMap<ReportColumn>

    init(
        _ table: Table, _ header: ReportHeader, context: ReportContext, parties: inout PartyReader,
        formats: inout ColumnFormats
    ) {
        self.header = header.map
        nodes = KnownNodes(context)
        rows.reserveCapacity(table.summary.dataRows)
        let given = GivenRows(header.map, context)
        var words = ByteTable<LineKind?>()
        var counts = Array(repeating: 0, count: LineKind.allCases.count)
        let column = header.map.position(.kind)
        table.forEachRow { row in
            if row.count > table.header.count { paddedRows += 1 }
            let kind =
                column.map { position in
                    words.value(for: row.utf8(position)) { LineKind(String(decoding: $0, as: UTF8.self)) }
                } ?? header.rowKind
            if let kind, given.isUntouched(kind, row, &parties, &formats) {
                rows.append(.untouched)
                untouched += 1
                return
            }
            if let kind { counts[kind.rawValue] += 1 }
            add(row, kind, &parties)
        }
        for marked in table.summary.markedRows { addNil(marked, column) }
        kinds = LineKind.allCases.filter { counts[$0.rawValue] > 0 }
    }

    /// How many rows are lines, or should be.
    var lines: Int { rows.count - untouched }

    /// What there is to say of rows that were passed over.
    var notes: [String] {
        untouched == 0 ? [] : ["rows that are as the template had them, passed over: \(untouched)"]
    }

    private mutating func add(_ row: Row, _ kind: LineKind?, _ parties: inout PartyReader) {
        rows.append(kind.map(Found.line) ?? .unreadable)
        if kind != .nil { others = (count: (others?.count ?? 0) + 1, first: others?.first ?? row.number) }
        switch kind {
        case .nil: nilRow = nilRow ?? row.number
        case .subcontract: declare(row, &parties)
        default: break
        }
    }

    private mutating func declare(_ row: Row, _ parties: inout PartyReader) {
        guard let position = header.position(.payeeNode), !row.isBlank(position) else { return }
        var party: String?
        if case .party(let found) = parties.party(row) { party = found }
        let parent = header.position(.node).map(row.text) ?? ""
        nodes.declare(row.text(position), parent: parent, party: party, row: row)
    }

    /// A lone "nil" at the end of a file looks like a footer and is handed over as one.
    private mutating func addNil(_ marked: MarkedRow, _ column: Int?) {
        guard marked.kind == .footer, let column, marked.cells.indices.contains(column),
            LineKind(marked.cells[column]) == .nil
        else { return }
        nilRow = nilRow ?? marked.number
    }
}
