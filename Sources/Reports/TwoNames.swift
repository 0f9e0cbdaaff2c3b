import Tables

/// Asks about rows that name somebody in a column `Leverancier` and somebody else in a column `Naam`: the first is
/// taken for the payee, and the second may be anybody, such as a contact or a client.
struct TwoNames {
    private let table: Table
    private let map: HeaderMap<ReportColumn>
    private let entrance: Entrance

    init(_ table: Table, _ map: HeaderMap<ReportColumn>, entrance: Entrance) {
        (self.table, self.map, self.entrance) = (table, map, entrance)
    }

    /// An error where rows name two and give no number; nil where the columns agree or one of them is blank.
    ///
    /// - Parameter decided: The columns that the sender or an earlier confirmation decides.
    func problem(decided: Set<ReportColumn>) -> Problem? {
        let read = [ReportColumn.payee, .payeeName].compactMap(map.position)
        guard decided.isDisjoint(with: [.payee, .payeeName]),
            let payee = read.first(where: { isPlain($0, Self.suppliers) }),
            let name = map.cells.indices.first(where: { isPlain($0, Self.names) })
        else { return nil }
        let number = map.position(.payee).flatMap { $0 == payee ? nil : $0 }
        var first: Row?
        var count = 0
        table.forEachRow { row in
            guard !row.isBlank(payee), !row.isBlank(name), number.map(row.isBlank) ?? true,
                PartyIdentifier.isName(row.text(payee)), Self.key(row.text(payee)) != Self.key(row.text(name))
            else { return }
            if first == nil { first = row }
            count += 1
        }
        guard let first else { return nil }
        let (supplier, other) = (map.cells[payee], map.cells[name])
        var problem = Problem(
            .columnTwice, row: first.number, column: other, columnNumber: name + 1,
            value: PersonalText.isPersonal(first.text(name)) ? nil : first.text(name),
            message:
                "expected one column that names the payee, and \"\(supplier)\" and \"\(other)\" each name somebody, "
                + "not the same in \(count == 1 ? "1 row" : "\(count) rows"); if \"\(supplier)\" names the payee, "
                + "\(entrance.reading([supplier], as: ReportColumn.payeeName.label)); if \"\(other)\" does, give "
                + "\"\(supplier)\" another name, such as what else it holds")
        problem.count = count
        return problem
    }

    private func isPlain(_ place: Int, _ names: Set<String>) -> Bool {
        names.contains(HeaderMap<ReportColumn>.key(map.cells[place]))
    }

    private static let suppliers: Set = ["leverancier", "supplier"]
    private static let names: Set = ["naam", "name"]

    private static func key(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
