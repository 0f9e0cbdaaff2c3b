import Contracts
import Policies

/// The days on which parties may have had statuses for the last time.
///
/// A class, because it is asked for every payment, and works each party out once.
final class StatusEnds {
    private let codes: [String]
    private let register: PartyRegister
    /// By party, latest first; nil before anybody asked.
    private var known: [[Day]?]

    init(of codes: [String], in register: PartyRegister) {
        self.codes = codes
        self.register = register
        known = Array(repeating: nil, count: register.ids.count)
    }

    /// The last day on which a party had the statuses, where it no longer has them on a later day; nil when it has them
    /// then, or never had.
    func last(ofParty number: Int, before day: Day, status: (Day) -> Status) -> Day? {
        let ends = known[number] ?? lookUp(number)
        guard let earliest = ends.last, earliest < day, status(day) != .yes else { return nil }
        return ends.first { $0 < day && status($0) == .yes }
    }

    private func lookUp(_ number: Int) -> [Day] {
        var ends: [Day] = []
        if register.isDated(number, in: codes) {
            let changes = codes.flatMap { register.changes(of: $0, of: number) }
            ends = changes.map { $0.adding(days: -1) }.sorted(by: >)
        }
        known[number] = ends
        return ends
    }
}
