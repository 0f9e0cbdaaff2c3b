import Contracts

/// Keeps a file out whose amounts together are larger than any contract: sums over it would leave exact arithmetic.
struct AmountLimit {
    /// What is wrong with the file; nil when its amounts are of a believable size.
    let problem: Problem?

    init(_ lines: [ReportedLine]) {
        let total = lines.reduce(UInt64(0)) { sum, line in
            let (next, overflow) = sum.addingReportingOverflow(AmountLimit.magnitude(of: line.content))
            return overflow ? .max : next
        }
        guard total > Quantity.largest.units.magnitude else {
            problem = nil
            return
        }
        problem = Problem(
            message: "the amounts of the file add up to more than \(Quantity.largest.units / Quantity.scale), without "
                + "regard to sign; check that they are in whole currency units and that no column of numbers such as "
                + "invoice numbers stands under an amount")
    }

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
