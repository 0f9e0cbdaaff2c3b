import Tables

/// A first walk over a report: what each row is and which nodes it declares.
struct ReportSurvey {
    /// What each row is, in the order of the table; nil where the kind cell cannot be read.
    private(set) var rowKinds: [LineKind?] = []
    /// How many rows say something other than "nothing to report", and the number of the first.
    private(set) var others: (count: Int, first: Int)?
    private(set) var nodes: KnownNodes
    /// The kinds found, in the order they are declared.
    private(set) var kinds: [LineKind] = []
    /// The row that says "nothing to report"; nil when none does.
    private(set) var nilRow: Int?

    private let header: HeaderMap<ReportColumn>

    init(_ table: Table, _ header: ReportHeader, context: ReportContext, parties: inout PartyReader) {
        self.header = header.map
        nodes = KnownNodes(context)
        rowKinds.reserveCapacity(table.summary.dataRows)
        var words = ByteTable<LineKind?>()
        var counts = Array(repeating: 0, count: LineKind.allCases.count)
        let column = header.map.position(.kind)
        table.forEachRow { row in
            let kind =
                column.map { position in
                    words.value(for: row.utf8(position)) { LineKind(String(decoding: $0, as: UTF8.self)) }
                } ?? .payment
            if let kind { counts[kind.rawValue] += 1 }
            add(row, kind, &parties)
        }
        for marked in table.summary.markedRows { addNil(marked, column) }
        kinds = LineKind.allCases.filter { counts[$0.rawValue] > 0 }
    }

    private mutating func add(_ row: Row, _ kind: LineKind?, _ parties: inout PartyReader) {
        rowKinds.append(kind)
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
