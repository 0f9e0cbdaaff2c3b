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

    private struct Said {
        var day: Day
        var value: Status
    }

    // A large file says the same of the same parties on every row: strings are looked up once a row, the rest is
    // appended and put in order at the end.
    private var numbers: [String: Int] = [:]
    private var parties: [String] = []
    private var codes: [String] = []
    private var said: [[[Said]]] = []

    /// Whether nothing was said.
    var isEmpty: Bool { said.isEmpty }

    /// Notes what a line of that day says.
    mutating func add(_ attributes: [DeclaredAttribute], from day: Day) {
        guard let first = attributes.first else { return }
        let party = number(of: first.party)
        for attribute in attributes {
            let place = attribute.party == first.party ? party : number(of: attribute.party)
            let code = codeNumber(of: attribute.code)
            while said[place].count <= code { said[place].append([]) }
            said[place][code].append(Said(day: day, value: attribute.value))
        }
    }

    /// The changes by party, status and day; two lines of one day that contradict each other leave it unknown.
    var changes: [Change] {
        var changes: [Change] = []
        for (party, codesSaid) in said.enumerated() {
            for (code, statements) in codesSaid.enumerated() {
                for (day, value) in DeclaredStatuses.runs(statements) {
                    changes.append(Change(party: parties[party], code: codes[code], day: day, value: value))
                }
            }
        }
        return changes.sorted { ($0.party, $0.code, $0.day) < ($1.party, $1.code, $1.day) }
    }

    private static func runs(_ statements: [Said]) -> [(Day, Status)] {
        var days: [(day: Day, value: Status)] = []
        for statement in statements.sorted(by: { $0.day < $1.day }) {
            if let last = days.last, last.day == statement.day {
                if last.value != statement.value { days[days.count - 1].value = .unknown }
            } else {
                days.append((statement.day, statement.value))
            }
        }
        var runs: [(Day, Status)] = []
        for (day, value) in days where runs.last?.1 != value { runs.append((day, value)) }
        return runs
    }

    private mutating func number(of party: String) -> Int {
        if let known = numbers[party] { return known }
        numbers[party] = parties.count
        parties.append(party)
        said.append([])
        return parties.count - 1
    }

    private mutating func codeNumber(of code: String) -> Int {
        if let known = codes.firstIndex(of: code) { return known }
        codes.append(code)
        return codes.count - 1
    }
}
