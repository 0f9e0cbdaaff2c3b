/// What a row of a report is about.
enum LineKind: Int, CaseIterable {
    case payment, receipt, subcontract, placement, activity, purchase, outreach, hours, statement, `nil`

    /// The word to write in the kind column.
    var word: String { String(describing: self) }

    /// The Dutch word for it.
    var dutch: String {
        switch self {
        case .payment: "betaling"
        case .receipt: "ontvangst"
        case .subcontract: "onderaanneming"
        case .placement: "plaatsing"
        case .activity: "activiteit"
        case .purchase: "inkoop"
        case .outreach: "benadering"
        case .hours: "uren"
        case .statement: "verklaring"
        case .nil: "nihil"
        }
    }

    /// The columns a row needs a value in; each inner list is a choice of columns of which one must be filled.
    var needs: [[ReportColumn]] {
        switch self {
        case .payment: [[.payee, .payeeName, .payeeNode], [.amount, .value], [.date]]
        case .receipt: [[.amount, .value], [.date]]
        case .subcontract: [[.payeeNode], [.payee, .payeeName]]
        case .placement: [[.person], [.block], [.from], [.to], [.hoursPerWeek]]
        case .activity: [[.block], [.quantity, .count], [.date]]
        case .purchase: [[.block], [.payee, .payeeName, .payeeNode], [.amount, .value], [.date]]
        case .outreach: [[.count, .quantity], [.outcome], [.date]]
        case .hours: [[.quantity, .count], [.date]]
        case .statement: [[.code], [.value], [.date]]
        case .nil: []
        }
    }

    /// Whether a row is about somebody beside the node.
    var hasPayee: Bool {
        switch self {
        case .payment, .purchase, .outreach, .subcontract: true
        default: false
        }
    }

    /// The kind a cell names in English or Dutch, whatever its case; nil for any other word.
    init?(_ text: String) {
        guard let kind = Self.named[HeaderMap<ReportColumn>.key(text)] else { return nil }
        self = kind
    }

    private static let named = Dictionary(
        allCases.flatMap { kind in [kind.word, kind.dutch, kind.word + "s"].map { ($0, kind) } }
    ) { first, _ in first }

    /// The words a kind column can hold, for messages.
    static var words: String {
        allCases.map(\.word).joined(separator: ", ")
    }
}
