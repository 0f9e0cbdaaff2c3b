import Contracts
import Reports

/// What a report says of parties, reduced to the first and last days on which it says the same.
struct DeclaredStatuses {
    /// One change.
    struct Change: Hashable {
        var party: String
        var code: String
        var day: Day
        var value: Status
        /// The part of the party it holds for, 1/1,000,000; nil for the whole.
        var share: Int?
    }

    /// What one party is said to be on days; a large file says the same of the same parties on every row.
    private struct Statements {
        var all: [(attributes: [DeclaredAttribute], days: DaySet)] = []
        private var places: [[DeclaredAttribute]: Int] = [:]
        private var last = 0

        mutating func add(_ attributes: [DeclaredAttribute], on day: Day) {
            if !all.indices.contains(last) || all[last].attributes != attributes {
                last = places[attributes] ?? all.count
                if last == all.count {
                    places[attributes] = last
                    all.append((attributes, DaySet()))
                }
            }
            all[last].days.insert(day)
        }
    }

    private struct Said {
        var day: Day
        var value: Status
        var share: Fraction?

        func saysTheSame(as other: Said) -> Bool { value == other.value && share == other.share }
    }

    /// By party.
    private var statements: [Statements] = []

    /// Notes what a line of that day says of its payee, known by its number from zero.
    mutating func add(_ attributes: [DeclaredAttribute], of party: Int, from day: Day) {
        guard !attributes.isEmpty else { return }
        while statements.count <= party { statements.append(Statements()) }
        statements[party].add(attributes, on: day)
    }

    /// The changes by party, status and day; two lines of one day that contradict each other leave it unknown.
    ///
    /// - Parameter parties: The identifiers of the parties by their numbers.
    func changes(_ parties: [String]) -> [Change] {
        var changes: [Change] = []
        for (party, stated) in statements.enumerated() {
            for (code, said) in DeclaredStatuses.said(stated) {
                for run in DeclaredStatuses.runs(said) {
                    changes.append(
                        Change(
                            party: parties[party], code: code, day: run.day, value: run.value,
                            share: run.share.map(PartShare.units)))
                }
            }
        }
        return changes.sorted { ($0.party, $0.code, $0.day) < ($1.party, $1.code, $1.day) }
    }

    /// What is said under each code, in the order of the days, each day once.
    private static func said(_ stated: Statements) -> [String: [Said]] {
        var said: [String: [Said]] = [:]
        for (attributes, days) in stated.all {
            let days = days.days
            for attribute in attributes {
                said[attribute.code, default: []] += days.map {
                    Said(day: $0, value: attribute.value, share: attribute.share)
                }
            }
        }
        return said.mapValues { all in
            var days: [Said] = []
            for one in all.sorted(by: { $0.day < $1.day }) {
                guard let last = days.last, last.day == one.day else {
                    days.append(one)
                    continue
                }
                if !last.saysTheSame(as: one) { days[days.count - 1] = Said(day: one.day, value: .unknown) }
            }
            return days
        }
    }

    private static func runs(_ days: [Said]) -> [Said] {
        // The first and the last day of each run: another report may say something else of a day in between.
        days.indices.filter { index in
            index == 0 || index == days.count - 1 || !days[index - 1].saysTheSame(as: days[index])
                || !days[index + 1].saysTheSame(as: days[index])
        }.map { days[$0] }
    }
}
