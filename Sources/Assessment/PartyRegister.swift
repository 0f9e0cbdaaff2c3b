import Contracts

/// The parties of a dossier by number; an identifier that only a line names gets a number too.
struct PartyRegister {
    /// The identifiers by number.
    private(set) var ids: [String] = []
    private var numbers: [String: Int] = [:]
    private var parties: [Party?] = []

    init(_ parties: [Party]) {
        for party in parties where numbers[party.id] == nil {
            self.parties[number(of: party.id)] = party
        }
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

    /// As ``status(_:of:on:)``, by identifier.
    func status(_ code: String, ofParty id: String, on day: Day) -> Status {
        guard let number = numbers[id] else { return .unknown }
        return status(code, of: number, on: day)
    }
}
