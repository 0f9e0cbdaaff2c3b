import Contracts
import Reports

/// What a version's lines add up to, gathered while they are kept, so that holding them beside other reports need not
/// read them again.
struct ReportedFigures {
    /// What a node was paid.
    struct Paid {
        private(set) var amount = Quantity.zero
        private(set) var rows = 0
        /// The row of the first payment.
        let first: Int

        init(first: Int) {
            self.first = first
        }

        mutating func add(_ more: Quantity) {
            amount = Quantity(units: amount.units + more.units)
            rows += 1
        }
    }

    /// How many lines are facts of their own: neither statements nor subcontracts, which may be said again and again.
    private(set) var facts = 0
    /// All payments, as units of a quantity.
    private(set) var payments = Quantity.zero
    /// All hours worked.
    private(set) var hours = Quantity.zero
    /// Everybody placed, by the key that is kept.
    private(set) var people: Set<String> = []
    private(set) var paidByNode: [String: Paid] = [:]
    /// The payees of negative payments.
    private(set) var takenBackFrom: Set<String> = []
    private(set) var namesInvoices = false
    private(set) var namesDocuments = false
    private var buys = false
    /// The first and the last day of a line; nil when none has a day.
    private(set) var days: (first: Day, last: Day)?

    /// The first and the last day of the facts, and whether any of them has a day of the reported period.
    ///
    /// What precedes the contract's term has no period of its own.
    private(set) var factDays: (first: Day, last: Day)?
    private(set) var isOfPeriod = false
    private let period: Period
    private let start: Day

    /// Figures of a report in this context.
    init(in context: ReportContext) {
        (period, start) = (context.period, context.contract.start)
    }

    /// Whether a line names what a line on another contract can name too.
    var claims: Bool { namesInvoices || namesDocuments || buys || !people.isEmpty }

    /// - Parameter goesOn: Whether it is a placement without an end, which is at work in the period.
    mutating func add(_ line: StoredLine, row: Int, goesOn: Bool) {
        if let day = line.day, line.kind != .subcontract {
            days = days.map { (min($0.first, day), max($0.last, day)) } ?? (day, day)
        }
        if line.kind != .subcontract, line.kind != .statement {
            facts += 1
            if !isOfPeriod { place(line, goesOn: goesOn) }
        }
        if line.proof.invoice != nil { namesInvoices = true }
        if line.proof.evidence != nil { namesDocuments = true }
        if line.kind == .purchase { buys = true }
        switch line.kind {
        case .payment: addPayment(line, row)
        // The reader keeps a file's sums so small that they can be added.
        case .hours: hours = Quantity(units: hours.units + (line.quantity?.units ?? 0))
        case .placement: if let person = line.person { people.insert(person) }
        default: break
        }
    }

    private mutating func place(_ line: StoredLine, goesOn: Bool) {
        guard let day = line.day else { return }
        let last = line.until ?? day
        guard last >= start else { return }
        isOfPeriod = goesOn || day <= period.end && last >= period.start
        factDays = factDays.map { (min($0.first, day), max($0.last, last)) } ?? (day, last)
    }

    private mutating func addPayment(_ line: StoredLine, _ row: Int) {
        guard let amount = line.amount else { return }
        payments = Quantity(units: payments.units + amount.units)
        if amount < .zero, let payee = line.payee { takenBackFrom.insert(payee) }
        guard let node = line.payeeNode else { return }
        paidByNode[node, default: Paid(first: row)].add(amount)
    }
}
