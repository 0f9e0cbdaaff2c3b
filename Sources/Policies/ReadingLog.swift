import Contracts

/// What one reading has come across: its faults and warnings, and the money it saw.
final class ReadingLog {
    /// The value tables that a clause can name; empty for a clause that stands alone.
    var tables: [String: NamedTable] = [:]
    /// The names of the tables that clauses asked for.
    var used: Set<String> = []
    /// The most faults that are told at once, and the most warnings.
    static let most = 200
    private(set) var faults: [PolicyFault] = []
    private var hasMore = false
    private(set) var warnings: [PolicyFault] = []
    private var said: Set<Said> = []
    private var money: [Sighting] = []

    /// A value table that clauses name, read once for all of them.
    struct NamedTable {
        /// Its text.
        let node: PolicyNode
        /// What it says; nil when it has faults.
        let table: ValueTable?
        /// The first of its amounts; nil when it has none.
        let money: Sighting?
    }

    /// An amount that was seen somewhere.
    struct Sighting {
        let cursor: Cursor
        let currency: Currency
    }

    private struct Said: Hashable {
        let place: PolicyNode.Place
        let message: String
    }

    /// Takes a fault, unless the same was said of this place, as by the two editions that see one table.
    ///
    /// Working out what to say can cost more than reading, so beyond ``most`` nothing is worked out.
    func add(_ fault: @autoclosure () -> PolicyFault) {
        guard faults.count < ReadingLog.most else {
            hasMore = true
            return
        }
        let fault = fault()
        if isNew(fault) { faults.append(fault) }
    }

    /// Takes a warning, unless the same was said of this place.
    func warn(_ warning: @autoclosure () -> PolicyFault) {
        guard warnings.count < ReadingLog.most else { return }
        let warning = warning()
        if isNew(warning) { warnings.append(warning) }
    }

    private func isNew(_ fault: PolicyFault) -> Bool {
        fault.place.map { said.insert(Said(place: $0, message: fault.message)).inserted } ?? true
    }

    func saw(_ amount: Money, at cursor: Cursor) {
        money.append(Sighting(cursor: cursor, currency: amount.currency))
    }

    /// Notes that a clause uses a table.
    func saw(_ table: NamedTable) {
        if let seen = table.money { money.append(seen) }
    }

    /// Reports the first amount in another currency than the first amount seen, which it answers, and forgets them all.
    @discardableResult
    func closeClause() -> Sighting? {
        defer { money = [] }
        if let first = money.first, let other = money.first(where: { $0.currency != first.currency }) {
            other.cursor.fault(
                "found an amount in \(other.currency), expected \(first.currency) as at \(first.cursor.path): "
                    + "a clause has one currency")
        }
        return money.first
    }

    /// The faults by place, those without one in the order found.
    var sortedFaults: [PolicyFault] {
        ReadingLog.byPlace(faults) + (hasMore ? [ReadingLog.thereAreMore] : [])
    }

    /// The warnings by place, those without one in the order found.
    var sortedWarnings: [PolicyFault] { ReadingLog.byPlace(warnings) }

    /// The first ``most`` of the faults, with a last one that says so when there are more.
    static func first(of faults: [PolicyFault]) -> [PolicyFault] {
        faults.count > most ? faults.prefix(most) + [thereAreMore] : faults
    }

    private static let thereAreMore = PolicyFault(
        path: "", message: "there are more than \(most) faults, these are the first that were found")

    private static func byPlace(_ found: [PolicyFault]) -> [PolicyFault] {
        found.enumerated().sorted { left, right in
            guard let a = left.element.place, let b = right.element.place, a != b else {
                return left.offset < right.offset
            }
            return (a.line, a.column) < (b.line, b.column)
        }.map(\.element)
    }
}
