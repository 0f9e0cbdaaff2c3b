import Contracts
import Reports

/// What a report says of parties, reduced to the first and last days on which it says the same.
struct DeclaredStatuses {
    /// One change.
    struct Change: Encodable, Hashable {
        var party: String
        var code: String
        var day: Day
        var value: Status
        /// The part of the party it holds for, 1/1,000,000; nil for the whole.
        var share: Int?
    }

    private struct Said {
        var day: Day
        var value: Status
        var share: Fraction?

        func saysTheSame(as other: Said) -> Bool { value == other.value && share == other.share }
    }

    // A large file says the same of the same parties on every row: what was said before on that day is not kept again.
    private var codes: [String] = []
    /// By party and code, in the order of the days, each day once.
    private var said: [[[Said]]] = []

    /// Notes what a line of that day says of its payee, known by its number from zero.
    mutating func add(_ attributes: [DeclaredAttribute], of party: Int, from day: Day) {
        while said.count <= party { said.append([]) }
        for attribute in attributes {
            let code = number(of: attribute.code)
            while said[party].count <= code { said[party].append([]) }
            DeclaredStatuses.note(
                Said(day: day, value: attribute.value, share: attribute.share), in: &said[party][code])
        }
    }

    /// The changes by party, status and day; two lines of one day that contradict each other leave it unknown.
    ///
    /// - Parameter parties: The identifiers of the parties by their numbers.
    func changes(_ parties: [String]) -> [Change] {
        var changes: [Change] = []
        for (party, codesSaid) in said.enumerated() {
            for (code, statements) in codesSaid.enumerated() {
                for run in DeclaredStatuses.runs(statements) {
                    changes.append(
                        Change(
                            party: parties[party], code: codes[code], day: run.day, value: run.value,
                            share: run.share.map(PartShare.units)))
                }
            }
        }
        return changes.sorted { ($0.party, $0.code, $0.day) < ($1.party, $1.code, $1.day) }
    }

    private static func note(_ new: Said, in days: inout [Said]) {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle].day < new.day { low = middle + 1 } else { high = middle }
        }
        if low == days.count || days[low].day != new.day {
            days.insert(new, at: low)
        } else if !days[low].saysTheSame(as: new) {
            (days[low].value, days[low].share) = (.unknown, nil)
        }
    }

    private static func runs(_ days: [Said]) -> [Said] {
        // The first and the last day of each run: another report may say something else of a day in between.
        days.indices.filter { index in
            index == 0 || index == days.count - 1 || !days[index - 1].saysTheSame(as: days[index])
                || !days[index + 1].saysTheSame(as: days[index])
        }.map { days[$0] }
    }

    private mutating func number(of code: String) -> Int {
        if let known = codes.firstIndex(of: code) { return known }
        codes.append(code)
        return codes.count - 1
    }
}
