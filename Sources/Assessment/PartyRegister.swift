import Contracts

/// The parties of a dossier by number; an identifier that only a line names gets a number too.
struct PartyRegister {
    /// The identifiers by number; of an organisation with aliases the one they stand for.
    private(set) var ids: [String] = []
    private var numbers: [String: Int] = [:]
    private var parties: [Party?] = []

    init(_ parties: [Party]) {
        let aliases = parties.lazy.filter { !$0.aliases.isEmpty }.flatMap { party in
            party.aliases.map { ($0, party.id) }
        }
        let owners = Dictionary(aliases) { first, _ in first }
        numbers.reserveCapacity(parties.count)
        ids.reserveCapacity(parties.count)
        self.parties.reserveCapacity(parties.count)
        for party in parties {
            let owner = owners.isEmpty ? nil : owners[party.id]
            let number = number(of: owner ?? party.id)
            if owner != nil { numbers[party.id] = number }
            for alias in party.aliases where numbers[alias] == nil { numbers[alias] = number }
            merge(party, into: number)
        }
    }

    /// What is stated of an alias is stated of the organisation; of two entries for one identifier the first stands.
    private mutating func merge(_ party: Party, into number: Int) {
        guard var known = parties[number] else {
            parties[number] = party
            return
        }
        guard party.id != known.id else { return }
        let (own, other) = party.id == ids[number] ? (party, known) : (known, party)
        known = own
        known.attributes = Self.joined(own.attributes, other.attributes)
        parties[number] = known
    }

    /// What is stated of either; that one does not know a status takes nothing from what the other states of it.
    private static func joined(_ one: [Attribute], _ other: [Attribute]) -> [Attribute] {
        let stated = Set((one + other).filter { $0.value != .unknown }.map(\.code))
        return (one + other).filter { $0.value != .unknown || !stated.contains($0.code) }
    }

    /// The identifier an organisation goes by where it has several.
    func identifier(of id: String) -> String {
        numbers[id].map { ids[$0] } ?? id
    }

    mutating func number(of id: String) -> Int {
        if let known = numbers[id] { return known }
        numbers[id] = ids.count
        ids.append(id)
        parties.append(nil)
        return ids.count - 1
    }

    /// The name a party goes by; its identifier where no name was given.
    func name(ofParty id: String) -> String {
        guard let name = numbers[id].flatMap({ parties[$0]?.name }), !name.isEmpty else { return id }
        return name
    }

    /// What is known of a status; `unknown` for a party of which nothing was stated.
    func status(_ code: String, of number: Int, on day: Day) -> Status {
        parties[number]?.status(code, on: day) ?? .unknown
    }

    /// The statement that holds of a status; nil when nothing was stated for that day.
    func attribute(_ code: String, of number: Int, on day: Day) -> Attribute? {
        parties[number]?.attribute(code, on: day)
    }

    /// What is stated of a status, and for what share of the party where not for all of it; nil when nothing was
    /// stated for that day.
    func stated(_ code: String, of number: Int, on day: Day) -> (value: Status, share: Fraction?)? {
        guard let place = parties[number]?.place(of: code, on: day), let known = parties[number]?.attributes[place]
        else { return nil }
        return (known.value, known.share)
    }

    /// What was stated of a status; nil when nothing was stated for that day.
    func stated(_ code: String, ofParty id: String, on day: Day) -> Status? {
        numbers[id].flatMap { parties[$0]?.stated(code, on: day) }
    }

    /// The days on which what is stated of a status can change.
    func changes(of code: String, ofParty id: String) -> [Day] {
        let stated = numbers[id].flatMap { parties[$0] }?.attributes.filter { $0.code == code } ?? []
        return stated.flatMap { [$0.from, $0.to?.adding(days: 1)].compactMap { $0 } }
    }

    /// As ``status(_:of:on:)``, by identifier.
    func status(_ code: String, ofParty id: String, on day: Day) -> Status {
        guard let number = numbers[id] else { return .unknown }
        return status(code, of: number, on: day)
    }
}
