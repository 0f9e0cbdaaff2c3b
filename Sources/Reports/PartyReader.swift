import Tables

/// Reads who is meant from a row's cells for number and name.
struct PartyReader {
    /// What the cells say.
    enum Reading {
        case nobody
        /// An identifier, given or made from the name.
        case party(String)
        /// The cell for the number holds something else.
        case unreadable
        /// The cell for the number or the name announces a total.
        case total
    }

    private let scheme: String
    private let idColumn: Int?
    private let nameColumn: Int?
    private var identifiers = ByteTable<Reading>()
    private var names = ByteTable<(name: String?, party: Reading)>()

    init(_ header: HeaderMap<ReportColumn>, scheme: String) {
        self.scheme = scheme
        idColumn = header.position(.payee)
        nameColumn = header.position(.payeeName)
    }

    /// Who the row means: the number when there is one, else the name.
    mutating func party(_ row: Row) -> Reading {
        if let idColumn, !row.isBlank(idColumn) {
            let scheme = scheme
            let reading = identifiers.value(for: row.utf8(idColumn)) { PartyReader.identifier($0, scheme: scheme) }
            if case .nobody = reading {} else { return reading }
        }
        return nameColumn.map { named(row, $0).party } ?? .nobody
    }

    /// The name written in the row; nil when there is none.
    mutating func name(_ row: Row) -> String? {
        nameColumn.flatMap { named(row, $0).name }
    }

    private mutating func named(_ row: Row, _ column: Int) -> (name: String?, party: Reading) {
        guard !row.isBlank(column) else { return (nil, .nobody) }
        return names.value(for: row.utf8(column)) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard !CollectiveName.isNobody(text) else { return (nil, .nobody) }
            guard !CollectiveName.isTotal(text) else { return (nil, .total) }
            return (text, PartyIdentifier.local(name: text).map(Reading.party) ?? .nobody)
        }
    }

    private static func identifier(_ bytes: ArraySlice<UInt8>, scheme: String) -> Reading {
        let text = String(decoding: bytes, as: UTF8.self)
        if Placeholder.isPlaceholder(bytes) { return .nobody }
        if CollectiveName.isTotal(text) { return .total }
        if let identifier = PartyIdentifier.read(text, scheme: scheme) { return .party(identifier) }
        // A name in the column for numbers, as in a Dutch "Leverancier" column.
        guard PartyIdentifier.isName(text) else { return .unreadable }
        return PartyIdentifier.local(name: text).map(Reading.party) ?? .unreadable
    }
}
