import Contracts
import Tables

/// Reads a row of a register into a contract, or notes what keeps it from being one.
struct RegisterRowReader {
    var cells: RegisterCells
    let options: RegisterOptions
    private var stated = StatedStatuses()

    init(cells: RegisterCells, options: RegisterOptions) {
        self.cells = cells
        self.options = options
    }

    /// The row's contract under the name `ref`; nil when something it needs is missing or cannot be read.
    mutating func contract(_ row: Row, ref: String) -> RegisterRow? {
        let value = value(row)
        let term = RegisterTerm(row, &cells)
        let supplier = RegisterSupplier(row, &cells, scheme: options.scheme)
        guard let currency = currency(row), let value, let term, let supplier else { return nil }
        warnContradictions(supplier.party, row)
        let contract = Contract(
            ref: ref, kind: kind(row), currency: currency, value: value, wageSum: wageSum(row, in: currency),
            labourShare: cells.share(.labourShare, row), tendered: cells.optionalDay(.tendered, row),
            signed: cells.optionalDay(.signed, row), start: term.start, end: term.end)
        return RegisterRow(
            row: row.number, ref: ref, title: cells.written(.title, row) ?? ref,
            department: cells.text(.department, row), contract: contract, prime: supplier.party,
            postcode: supplier.postcode, policy: cells.text(.policy, row))
    }

    /// Notes statuses that another row states otherwise; parties that are several may well differ.
    private mutating func warnContradictions(_ party: Party, _ row: Row) {
        guard !CollectiveName.matches(party.name) else { return }
        for (column, _, code) in RegisterColumn.statuses {
            guard let said = party.attributes.first(where: { $0.code == code }),
                let message = stated.contradiction(party.id, code, said.value, said.share, row: row.number)
            else { continue }
            cells.report(column, row, message, severity: .warning)
        }
    }

    private mutating func value(_ row: Row) -> Quantity? {
        guard let position = cells.header.position(.value) else { return nil }
        if let value = cells.quantity(.value, row) { return value }
        if cells.formats.decidesNumbers(at: position) {
            cells.report(
                .value, row,
                "expected the total contract value excluding VAT, zero or more, such as "
                    + "\(cells.formats.amountExample(at: position)); \(cells.formats.numberAdvice(row, at: position))")
        }
        return nil
    }

    private mutating func wageSum(_ row: Row, in currency: Currency) -> Quantity? {
        if let sign = sign(.wageSum, row), !sign.means(currency.code) {
            cells.passOver(.wageSum, row, "expected an amount in \(currency), the currency of the contract")
            return nil
        }
        let sum = cells.quantity(.wageSum, row)
        if sum == nil, cells.text(.wageSum, row) != nil {
            cells.passOver(.wageSum, row, "expected an amount such as 1200.50")
        }
        return sum
    }

    /// The currency the row names in its own column or beside the value, else the one of the options.
    private mutating func currency(_ row: Row) -> Currency? {
        if let text = cells.text(.currency, row) {
            guard let currency = Currency(text.uppercased()) else {
                cells.report(.currency, row, "expected \(Currency.expectedText)")
                return nil
            }
            guard let sign = sign(.value, row), !sign.means(currency.code) else { return currency }
            cells.report(
                .value, row,
                "expected an amount in \(currency), which the row gives as its currency; correct one of the two")
            return nil
        }
        guard let sign = sign(.value, row), !sign.means(options.currency.code) else { return options.currency }
        if let code = sign.code { return Currency(code) }
        cells.report(
            .value, row,
            "expected an amount whose currency is known, and \(sign.text) stands for several "
                + "(\(sign.codes.prefix(4).joined(separator: ", "))); write the code in its place, such as "
                + "\(sign.codes.prefix(1).joined()) 1200.50, or in a column \"Currency\"")
        return nil
    }

    private func sign(_ column: RegisterColumn, _ row: Row) -> CurrencySign? {
        cells.header.position(column).flatMap { NumberSign.currency(row.utf8($0)) }
    }

    private mutating func kind(_ row: Row) -> Contract.Kind {
        guard let text = cells.text(.kind, row) else { return options.kind }
        let word = text.lowercased()
        if let kind = Contract.Kind(rawValue: word) ?? RegisterRowReader.dutchKinds[word] { return kind }
        let words = Contract.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        cells.passOver(.kind, row, "expected one of \(words), and took \(options.kind.rawValue)")
        return options.kind
    }

    private static let dutchKinds: [String: Contract.Kind] = [
        "werken": .works, "werk": .works, "diensten": .services, "dienst": .services, "leveringen": .supplies,
        "levering": .supplies, "subsidie": .subsidy, "vergunning": .permit,
    ]
}
