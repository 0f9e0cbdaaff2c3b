import Contracts
import Tables

/// Tells rows that our template filled in and nobody added anything to from lines.
///
/// The template says in a column of its own what it filled in and why; a row without that text is always a line.
struct GivenRows {
    private let header: HeaderMap<ReportColumn>
    private let known: [String: ChainNode]
    private let mark: Int?
    private let columns: [(column: ReportColumn, position: Int)]

    init(_ header: HeaderMap<ReportColumn>, _ context: ReportContext) {
        self.header = header
        known = context.subcontracts
        mark = header.position(.given)
        columns = ReportColumn.allCases.compactMap { column in header.position(column).map { (column, $0) } }
    }

    /// Whether the row says nothing that the template did not.
    func isUntouched(
        _ kind: LineKind, _ row: Row, _ parties: inout PartyReader, _ formats: inout ColumnFormats
    ) -> Bool {
        guard let mark, !row.isBlank(mark) else { return false }
        let given = kind.givenColumns
        guard columns.allSatisfy({ given.contains($0.column) || row.isBlank($0.position) }) else { return false }
        return kind != .subcontract || saysWhatIsKnown(row, &parties, &formats)
    }

    /// A subcontract is a whole fact as it was filled in: only what differs makes it a line.
    private func saysWhatIsKnown(
        _ row: Row, _ parties: inout PartyReader, _ formats: inout ColumnFormats
    ) -> Bool {
        guard let node = text(.payeeNode, row).flatMap({ known[$0] }), case .party(node.party) = parties.party(row),
            text(.node, row) ?? ReportContext.prime == node.parent ?? ReportContext.prime
        else { return false }
        return says(.amount, row, node.value) { formats.quantity(row, at: $0) }
            && says(.from, row, node.start) { formats.day(row, at: $0) }
            && says(.to, row, node.end) { formats.day(row, at: $0) }
    }

    /// Whether a cell says what is known, or is blank where nothing is.
    private func says<Value: Equatable>(
        _ column: ReportColumn, _ row: Row, _ known: Value?, _ read: (Int) -> Value?
    ) -> Bool {
        guard let position = header.position(column), !row.isBlank(position) else { return known == nil }
        return read(position).map { $0 == known } ?? false
    }

    private func text(_ column: ReportColumn, _ row: Row) -> String? {
        guard let position = header.position(column), !row.isBlank(position) else { return nil }
        return row.text(position)
    }
}

extension LineKind {
    /// The columns that the template fills in for rows of this kind; whoever fills in another makes a line of the row.
    var givenColumns: Set<ReportColumn> {
        let always: Set<ReportColumn> = [.kind, .given, .node]
        return switch self {
        case .payment: always.union([.payee, .payeeName, .payeeNode, .role])
        case .subcontract: always.union([.payee, .payeeName, .payeeNode, .amount, .from, .to])
        case .placement: always.union([.person, .block, .from, .hoursPerWeek])
        case .statement: always.union([.code])
        case .receipt, .activity, .purchase, .outreach, .hours, .nil: always
        }
    }
}
