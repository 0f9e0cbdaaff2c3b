import Contracts
import Postgres
import Reports
import SQLFiles

/// A subcontract as the reports that count declare it.
private struct DeclaredSubcontract {
    let version: Int64
    let row: Int
    let parent: String
    let node: String
    let value: Quantity?
    let start: Day?
    let end: Day?

    init(_ row: Row) throws {
        version = try row.int64("version_id")
        self.row = try row.int("row")
        (parent, node) = (try row.string("parent"), try row.string("node"))
        value = try row.optionalInt64("value").map { Quantity(units: $0) }
        (start, end) = (try row.optionalDay("start_day"), try row.optionalDay("end_day"))
    }
}

extension Session {
    /// Subcontracts that are larger or longer than what their payer has, or are paid more than they are worth.
    func subcontractWarnings(_ comparison: ReportComparison) throws -> [Problem] {
        let rows = try query(
            Query.subcontractsByVersion.text, [.int(comparison.authority.id), comparison.all])
        var chain: [String: DeclaredSubcontract] = [:]
        for declared in try rows.map({ row in try DeclaredSubcontract(row) }) { chain[declared.node] = declared }
        let here = chain.values.filter { $0.version == comparison.version }.sorted { $0.row < $1.row }
        return try overpaidSubcontracts(comparison, chain)
            + here.compactMap { comparison.valueWarning($0, chain[$0.parent]) }
            + here.compactMap { comparison.termWarning($0, chain[$0.parent]) }
    }

    private func overpaidSubcontracts(
        _ comparison: ReportComparison, _ chain: [String: DeclaredSubcontract]
    ) throws -> [Problem] {
        let values = chain.compactMapValues(\.value)
        guard !values.isEmpty else { return [] }
        let here = comparison.figures.paidByNode.filter { values[$0.key] != nil }
        let elsewhere = try paidElsewhere(here.keys.sorted(), comparison)
        return here.sorted { $0.value.first < $1.value.first }.compactMap { node, here in
            let others = elsewhere[node] ?? .zero
            let paid = here.amount + others
            guard let value = values[node], paid > value else { return nil }
            let rows = here.rows == 1 ? "this row" : "\(here.rows) rows, this is the first"
            return comparison.warning(
                .subcontractOverpaid, row: here.first, in: ["payee node"],
                "expected at most \(value.shortDecimal) paid to \(node), the value its subcontract is declared with, "
                    + "and it is paid \(paid.shortDecimal): \(here.amount.shortDecimal) in this file (\(rows))"
                    + (others == .zero ? "" : " and \(others.shortDecimal) in other reports")
                    + "; correct the payments, or declare the subcontract with its present value")
        }
    }

    /// What the other reports pay to nodes, where they pay anything.
    private func paidElsewhere(_ nodes: [String], _ comparison: ReportComparison) throws -> [String: Quantity] {
        guard !nodes.isEmpty, !comparison.known.others.isEmpty else { return [:] }
        let rows = try query(
            Query.paymentsByNode.text,
            [.int(comparison.authority.id), .bigints(comparison.known.others.map(\.id)), .texts(nodes)])
        return Dictionary(
            uniqueKeysWithValues: try rows.map { row in
                (try row.string("node"), Quantity(units: try row.int64("paid")))
            })
    }
}

extension ReportComparison {
    fileprivate func valueWarning(_ declared: DeclaredSubcontract, _ payer: DeclaredSubcontract?) -> Problem? {
        guard let value = declared.value, let most = payer.map(\.value) ?? known.context.contract.value, value > most
        else { return nil }
        let whose = payer.map { "\($0.node), which pays it" + place(of: $0) } ?? "the contract"
        return warning(
            .valueAbovePayers, row: declared.row, in: ["value", "amount"],
            "expected at most \(most.shortDecimal), the value of \(whose), and \(declared.node) is declared with "
                + "\(value.shortDecimal); correct the value or who pays it")
    }

    /// Days beyond the contract's own term are told with the cell they stand in.
    fileprivate func termWarning(_ declared: DeclaredSubcontract, _ payer: DeclaredSubcontract?) -> Problem? {
        guard let payer else { return nil }
        let contract = known.context.contract
        let (first, last) = (payer.start ?? contract.start, payer.end ?? contract.end)
        let (start, end) = (declared.start ?? contract.start, declared.end ?? contract.end)
        guard start < first || end > last else { return nil }
        return warning(
            .termBeyondPayers, row: declared.row, in: start < first ? ["start", "from"] : ["end", "to"],
            "expected days from \(first) to \(last), the term of \(payer.node), which pays it\(place(of: payer)), and "
                + "\(declared.node) runs from \(start) to \(end); correct the days or who pays it")
    }

    private func place(of declared: DeclaredSubcontract) -> String {
        declared.version == version ? " (row \(declared.row))" : " (\(name(ofReceipt: declared.version)))"
    }
}
