import Contracts

/// The parties of a dossier by number; an identifier that only a line names gets a number too.
struct PartyRegister {
    /// The identifiers by number; of an organisation with aliases the one they stand for.
    private(set) var ids: [String] = []
    private var numbers: [String: Int] = [:]
    /// As they were stated; not copied, as that would take as long as all that is asked of them.
    private let stated: [Party]
    /// By number, the position of the statement whose name it goes by; nil for one that only a line names.
    private var places: [Int?] = []
    /// What is stated of those that are stated several times, statement by statement, the one they go by first.
    private var joined: [Int: [[Attribute]]] = [:]

    init(_ parties: [Party]) {
        stated = parties
        var owners: [String: String] = [:]
        for place in parties.indices where !parties[place].aliases.isEmpty {
            for alias in parties[place].aliases where owners[alias] == nil { owners[alias] = parties[place].id }
        }
        numbers.reserveCapacity(parties.count)
        ids.reserveCapacity(parties.count)
        places.reserveCapacity(parties.count)
        for place in parties.indices {
            let owner = owners.isEmpty ? nil : owners[parties[place].id]
            let number = number(of: owner ?? parties[place].id)
            if owner != nil { numbers[parties[place].id] = number }
            for alias in parties[place].aliases where numbers[alias] == nil { numbers[alias] = number }
            merge(place, into: number)
        }
    }

    /// What is stated of an alias is stated of the organisation; of two entries for one identifier the first stands.
    private mutating func merge(_ place: Int, into number: Int) {
        guard let known = places[number] else {
            places[number] = place
            return
        }
        guard stated[place].id != stated[known].id else { return }
        let (before, new) = (joined[number] ?? [stated[known].attributes], stated[place].attributes)
        let isOwn = stated[place].id == ids[number]
        if isOwn { places[number] = place }
        joined[number] = isOwn ? [new] + before : before + [new]
    }

    /// The identifier an organisation goes by where it has several.
    func identifier(of id: String) -> String {
        numbers[id].map { ids[$0] } ?? id
    }

    mutating func number(of id: String) -> Int {
        if let known = numbers[id] { return known }
        numbers[id] = ids.count
        ids.append(id)
        places.append(nil)
        return ids.count - 1
    }

    /// The number of a party; nil for one that nothing is stated of and no payment goes to.
    func known(_ id: String) -> Int? {
        numbers[id]
    }

    /// The name a party goes by; its identifier where no name was given.
    func name(ofParty id: String) -> String {
        guard let place = numbers[id].flatMap({ places[$0] }), !stated[place].name.isEmpty else { return id }
        return stated[place].name
    }

    /// What is known of a status; `unknown` for a party of which nothing was stated.
    func status(_ code: String, of number: Int, on day: Day) -> Status {
        stated(code, of: number, on: day)?.value ?? .unknown
    }

    /// What is stated of a status, and for what share of the party where not for all of it; nil when nothing was
    /// stated for that day.
    func stated(_ code: String, of number: Int, on day: Day) -> (value: Status, share: Fraction?)? {
        // Asked for every payment: lists that all contracts share are not even held.
        if joined.isEmpty {
            guard let place = places[number],
                let found = stated[place].attributes.place(of: code, on: day)
            else { return nil }
            return (stated[place].attributes[found].value, stated[place].attributes[found].share)
        }
        let found = statements(of: number).compactMap { attributes in
            attributes.place(of: code, on: day).map { (attributes[$0].value, attributes[$0].share) }
        }
        return found.dropFirst().reduce(found.first, Self.together)
    }

    /// What two identifiers of one organisation state together: the one that knows a status decides, and two that
    /// contradict each other leave it unknown.
    private static func together(
        _ one: (value: Status, share: Fraction?)?, _ other: (value: Status, share: Fraction?)
    ) -> (value: Status, share: Fraction?)? {
        guard let one, one.value != .unknown else { return other }
        return other.value == .unknown || one == other ? one : (.unknown, nil)
    }

    /// Whether what is stated of a party can change from one day to another.
    func isDated(_ number: Int) -> Bool {
        hasStatement(on: number) { $0.from != nil || $0.to != nil }
    }

    /// Whether what is stated of one of some statuses can change from one day to another.
    func isDated(_ number: Int, in codes: [String]) -> Bool {
        hasStatement(on: number) { ($0.from != nil || $0.to != nil) && codes.contains($0.code) }
    }

    // Asked of every party by every clause: no list is put together for it.
    private func hasStatement(on number: Int, where isMeant: (Attribute) -> Bool) -> Bool {
        if let found = joined[number] { return found.contains { $0.contains(where: isMeant) } }
        return places[number].map { stated[$0].attributes.contains(where: isMeant) } ?? false
    }

    /// The days on which what is stated of a status can change.
    func changes(of code: String, of number: Int) -> [Day] {
        guard let found = joined[number] else {
            return places[number].map { PartyRegister.changes(of: code, in: stated[$0].attributes) } ?? []
        }
        return found.flatMap { PartyRegister.changes(of: code, in: $0) }
    }

    private static func changes(of code: String, in attributes: [Attribute]) -> [Day] {
        var days: [Day] = []
        for attribute in attributes where attribute.code == code {
            if let from = attribute.from { days.append(from) }
            if let to = attribute.to { days.append(to.adding(days: 1)) }
        }
        return days
    }

    /// What is stated of a party, identifier by identifier.
    private func statements(of number: Int) -> [[Attribute]] {
        joined[number] ?? places[number].map { [stated[$0].attributes] } ?? []
    }

    /// What was stated of a status; nil when nothing was stated for that day.
    func stated(_ code: String, ofParty id: String, on day: Day) -> Status? {
        numbers[id].flatMap { stated(code, of: $0, on: day)?.value }
    }

    /// The days on which what is stated of a status can change.
    func changes(of code: String, ofParty id: String) -> [Day] {
        numbers[id].map { changes(of: code, of: $0) } ?? []
    }

    /// As ``status(_:of:on:)``, by identifier.
    func status(_ code: String, ofParty id: String, on day: Day) -> Status {
        guard let number = numbers[id] else { return .unknown }
        return status(code, of: number, on: day)
    }
}
