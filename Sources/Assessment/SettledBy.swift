import Contracts

/// The parties whose unknown status would settle a verdict.
struct SettledBy {
    /// What each party's yes would add to what surely counts, in ten-thousandths.
    private(set) var amounts: [String: Int128] = [:]

    init() {}

    /// The heads of the trees in which lines count at best only, with what those lines add.
    init(_ credits: [LineCredit], _ undeclared: UndeclaredLines, in dossier: IndexedDossier) {
        for credit in credits {
            guard let party = undeclared.party(at: dossier.lines[credit.line].place) else { continue }
            add(credit.high - credit.low, of: party)
        }
    }

    mutating func add(_ amount: Int128, of party: String) {
        amounts[party, default: 0] += amount
    }

    /// All parties, the largest amount first, then by identifier.
    var all: [String] {
        amounts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
    }

    /// Parties, with whether their answers suffice by themselves.
    struct Answer {
        var parties: [String] = []
        var suffices = false
    }

    /// So many parties at most are looked at one by one and in every choice: each look reckons the whole anew.
    private static let mostTried = 12

    /// Puts what each party's yes adds by itself, where answers bear on each other.
    mutating func weigh(_ amount: (String) -> Int128) {
        guard amounts.count <= SettledBy.mostTried else { return }
        for party in amounts.keys { amounts[party] = amount(party) }
    }

    /// The first parties that suffice, which are the fewest as each adds no more than those before it; all of them when
    /// they do not.
    ///
    /// Another party's yes never lowers what is credited, so the number of parties is found by halving.
    ///
    /// - Parameter hangTogether: whether an answer may help only beside another one; then every choice is tried, and of
    ///   many parties those that are not needed in the end are left out.
    func fewest(hangTogether: Bool = false, that suffice: (Set<String>) -> Bool) -> Answer {
        let ordered = all
        guard suffice(Set(ordered)) else { return Answer(parties: ordered) }
        var (low, high) = (0, ordered.count)
        while low < high {
            let middle = (low + high) / 2
            if suffice(Set(ordered.prefix(middle))) { high = middle } else { low = middle + 1 }
        }
        var parties = Array(ordered.prefix(low))
        if hangTogether, ordered.count <= SettledBy.mostTried {
            for number in 0...parties.count {
                if let found = SettledBy.choices(of: number, among: ordered[...]).first(where: { suffice(Set($0)) }) {
                    return Answer(parties: found, suffices: true)
                }
            }
        } else if hangTogether {
            for party in parties.reversed() where suffice(Set(parties).subtracting([party])) {
                parties.removeAll { $0 == party }
            }
        }
        return Answer(parties: parties, suffices: true)
    }

    /// All choices of so many, those that come first before the others.
    private static func choices(of number: Int, among parties: ArraySlice<String>) -> [[String]] {
        guard number > 0 else { return [[]] }
        return parties.indices.flatMap { index in
            choices(of: number - 1, among: parties[(index + 1)...]).map { [parties[index]] + $0 }
        }
    }
}
