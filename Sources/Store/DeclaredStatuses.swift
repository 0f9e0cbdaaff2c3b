import Contracts
import Reports

/// What a report says of parties, reduced to the days on which it says something else than before.
struct DeclaredStatuses {
    /// One change.
    struct Change: Encodable, Hashable {
        var party: String
        var code: String
        var day: Day
        var value: Status
    }

    private struct Subject: Hashable {
        var party: String
        var code: String
    }

    private var said: [Subject: [Day: Status]] = [:]

    /// Whether nothing was said.
    var isEmpty: Bool { said.isEmpty }

    /// Notes what a line of that day says; two lines of one day that contradict each other leave it unknown.
    mutating func add(_ attributes: [DeclaredAttribute], from day: Day) {
        for attribute in attributes {
            let subject = Subject(party: attribute.party, code: attribute.code)
            let earlier = said[subject]?[day]
            if earlier == attribute.value { continue }
            said[subject, default: [:]][day] = earlier == nil ? attribute.value : .unknown
        }
    }

    /// The changes by party, status and day.
    var changes: [Change] {
        var changes: [Change] = []
        for (subject, days) in said {
            var last: Status?
            for (day, value) in days.sorted(by: { $0.key < $1.key }) where value != last {
                changes.append(Change(party: subject.party, code: subject.code, day: day, value: value))
                last = value
            }
        }
        return changes.sorted { ($0.party, $0.code, $0.day) < ($1.party, $1.code, $1.day) }
    }
}
