import Tables

/// Asks about a column that is not read and whose cells may be the numbers of the suppliers named beside it: told by
/// name alone, one supplier written in two ways is two, and what a register knows of it is not found.
struct SupplierNumbers {
    private let table: Table
    private let map: HeaderMap<ReportColumn>
    private let scheme: String
    private let entrance: Entrance
    /// The column of names; nil where the rows have none or the suppliers' numbers are read.
    private let names: Int?

    init(_ table: Table, _ map: HeaderMap<ReportColumn>, scheme: String, entrance: Entrance) {
        (self.table, self.map, self.scheme, self.entrance) = (table, map, scheme, entrance)
        let filled = [ReportColumn.payee, .payeeName].compactMap(map.position).filter {
            table.summary.columns[$0].values > 0
        }
        let areNumbers = filled.first.map { Self.holds(table, $0) { !PartyIdentifier.isName($0) } } ?? false
        names = areNumbers && filled.first == map.position(.payee) ? nil : filled.first
    }

    /// A warning for each such column.
    var problems: [Problem] {
        guard let names else { return [] }
        let read = Set(map.read.map { $0.number - 1 })
        return map.cells.indices.compactMap { place in
            guard !read.contains(place), !isOfPapers(place), table.summary.columns[place].values > 0,
                let noun = noun(at: place), isOfNames(place, beside: names)
            else { return nil }
            return Problem(
                .supplierNumberUnread, column: map.cells[place], columnNumber: place + 1,
                message: "\(noun.found) stand here beside the names of suppliers and are not read: the suppliers are "
                    + "told by their names. Are they the suppliers' numbers? If they are, "
                    + noun.advice(map.cells[place], entrance),
                severity: .warning)
        }
    }

    private enum Noun {
        case companies, vat

        var found: String { self == .companies ? "company numbers" : "VAT numbers" }

        func advice(_ theirs: String, _ entrance: Entrance) -> String {
            switch self {
            case .companies:
                "name the column \"payee\", or \(entrance.reading([theirs], as: ReportColumn.payee.label))"
            case .vat:
                "write them with their register, such as NL-VAT-123456789B01, or the company numbers, in a column "
                    + "\"payee\""
            }
        }
    }

    private func noun(at place: Int) -> Noun? {
        if Self.holdsOnly(table, place, { isCompany($0) }) { return .companies }
        return Self.holdsOnly(table, place, Self.isVAT) ? .vat : nil
    }

    /// Numbers of a register have eight characters; a name is read as a company elsewhere.
    private func isCompany(_ text: String) -> Bool {
        text.utf8.count >= 8 && text.contains(where: \.isNumber) && PartyIdentifier.read(text, scheme: scheme) != nil
            && !Self.isVAT(text)
    }

    /// Two letters of a country and eight to twelve characters, hardly any of them letters
    /// (https://ec.europa.eu/taxation_customs/vies/faq.html, "structure").
    private static func isVAT(_ text: String) -> Bool {
        let characters = Array(text.uppercased().filter { $0 != " " && $0 != "." })
        guard (10...14).contains(characters.count), characters[..<2].allSatisfy({ ("A"..."Z").contains($0) }) else {
            return false
        }
        let rest = characters[2...]
        return rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } && rest.count { $0.isLetter } < 3
            && rest.count { $0.isNumber } >= 8
    }

    /// Whether each name stands beside one number and each number beside one name.
    private func isOfNames(_ place: Int, beside names: Int) -> Bool {
        struct Differs: Error {}
        var numbers: [String: String] = [:]
        var owners: [String: String] = [:]
        do {
            try table.forEachRow { row in
                guard !row.isBlank(place), !row.isBlank(names), !Placeholder.isPlaceholder(row.utf8(place)) else {
                    return
                }
                let (number, name) = (row.text(place), row.text(names).lowercased())
                guard numbers.updateValue(number, forKey: name) ?? number == number,
                    owners.updateValue(name, forKey: number) ?? name == name
                else { throw Differs() }
            }
            return !numbers.isEmpty
        } catch {
            return false
        }
    }

    /// Whether the column's name says that its numbers are those of papers, accounts or days.
    private func isOfPapers(_ place: Int) -> Bool {
        let key = HeaderMap<ReportColumn>.key(map.cells[place])
        return Self.papers.contains { key.contains($0) }
            || !key.contains("kvk") && Self.ledgers.contains { key.contains($0) }
    }

    /// The numbers under which a sender's own books have suppliers and customers.
    private static let ledgers = [
        "crediteurnr", "crediteurnummer", "crediteurno", "crednr", "debiteurnr", "debiteurnummer", "debnr", "relatienr",
        "relatienummer", "klantnr", "klantnummer", "creditorno", "creditornumber", "debtorno", "debtornumber",
        "customerno", "customernumber", "ledger", "grootboek",
    ]

    private static let papers = [
        "factu", "invoice", "order", "boek", "project", "contract", "datum", "date", "kosten", "cost", "kenmerk",
        "volg",
        "document", "bon", "iban", "rekening", "account", "journal", "telefoon", "phone", "mobiel", "object", "bedrag",
        "amount", "betaal", "payment", "transact", "voucher", "werk", "periode", "period", "bsn", "rsin",
    ]

    /// Whether every filled cell passes, and there is one.
    private static func holdsOnly(_ table: Table, _ place: Int, _ test: (String) -> Bool) -> Bool {
        !holds(table, place) { !test($0) } && holds(table, place, test)
    }

    /// Whether a filled cell passes; the first that does ends the search.
    private static func holds(_ table: Table, _ place: Int, _ test: (String) -> Bool) -> Bool {
        struct Found: Error {}
        do {
            try table.forEachRow { row in
                guard !row.isBlank(place), !Placeholder.isPlaceholder(row.utf8(place)) else { return }
                if test(row.text(place)) { throw Found() }
            }
            return false
        } catch {
            return true
        }
    }
}
