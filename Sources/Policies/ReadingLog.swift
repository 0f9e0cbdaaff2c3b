import Contracts

/// What one reading has come across: its faults, and the money it saw.
final class ReadingLog {
    /// The value tables that a clause can name; empty for a clause that stands alone.
    var tables: [String: PolicyNode] = [:]
    private(set) var faults: [PolicyFault] = []
    private var said: Set<Said> = []
    private var money: [(cursor: Cursor, currency: Currency)] = []

    private struct Said: Hashable {
        let place: PolicyNode.Place
        let message: String
    }

    /// Takes a fault, unless the same was said of this place: a table that several clauses name is read for each.
    func add(_ fault: PolicyFault) {
        if let place = fault.place, !said.insert(Said(place: place, message: fault.message)).inserted { return }
        faults.append(fault)
    }

    func saw(_ amount: Money, at cursor: Cursor) {
        money.append((cursor, amount.currency))
    }

    /// Reports the first amount in another currency than the first amount seen, and forgets them all.
    func closeClause() {
        if let first = money.first, let other = money.first(where: { $0.currency != first.currency }) {
            other.cursor.fault(
                "found an amount in \(other.currency), expected \(first.currency) as at \(first.cursor.path): "
                    + "a clause has one currency")
        }
        money = []
    }

    /// The faults by place, those without one in the order found.
    var sorted: [PolicyFault] {
        faults.enumerated().sorted { left, right in
            guard let a = left.element.place, let b = right.element.place, a != b else {
                return left.offset < right.offset
            }
            return (a.line, a.column) < (b.line, b.column)
        }.map(\.element)
    }
}
