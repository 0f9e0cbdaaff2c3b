import Contracts

/// The sums over a file's lines that its announced total and its limit are held against.
struct LineTotals: Sendable {
    /// All amounts and numbers without regard to sign, in units of 1/10,000; the largest number once it is passed.
    private var magnitude: UInt64 = 0
    private var paidUnits: Int64 = 0

    /// Takes in a line.
    mutating func add(_ content: ReportedLine.Content) {
        let (next, overflow) = magnitude.addingReportingOverflow(LineTotals.magnitude(of: content))
        magnitude = overflow ? .max : next
        // Beyond the limit the sum means nothing; wrapping keeps it from stopping the program.
        if case .fact(.payment(let payment)) = content { paidUnits &+= payment.amount.units }
    }

    /// The sum of the payments; nil when the amounts are too large to add.
    var paid: Quantity? {
        isBelievable ? Quantity(units: paidUnits) : nil
    }

    /// What is wrong with the file; nil when its amounts are of a believable size.
    ///
    /// A file whose amounts together are larger than any contract is kept out: sums over it would leave exact
    /// arithmetic.
    var problem: Problem? {
        guard !isBelievable else { return nil }
        return Problem(
            .amountsTooLarge,
            message: "expected amounts that add up to at most \(Quantity.largest.units / Quantity.scale), a minus left "
                + "out of account, and they add up to more; check that they are in whole units of currency and that no "
                + "other numbers, such as those of invoices, stand in a column of amounts")
    }

    private var isBelievable: Bool { magnitude <= Quantity.largest.units.magnitude }

    private static func magnitude(of content: ReportedLine.Content) -> UInt64 {
        switch content {
        case .fact(.payment(let payment)): payment.amount.units.magnitude
        case .fact(.receipt(let amount, _)): amount.units.magnitude
        case .fact(.purchase(let purchase)): purchase.amount.units.magnitude
        case .fact(.activity(_, let quantity, _)): quantity.units.magnitude
        case .fact(.hours(_, let quantity, _)): quantity.units.magnitude
        case .fact(.outreach(let outreach)): outreach.count.units.magnitude
        case .fact(.placement), .fact(.statement), .subcontract: 0
        }
    }
}
