/// The identifiers of an authority's parties that stand for others.
struct PartyMerges: Sendable {
    private var parties: [String: String] = [:]
    private var identifiers: [String: [String]] = [:]

    mutating func add(_ alias: String, of party: String) {
        parties[alias] = party
        identifiers[party, default: []].append(alias)
    }

    /// The party an identifier stands for; nil when it stands on its own.
    func party(of alias: String) -> String? { parties[alias] }

    /// The identifiers that stand for a party.
    func aliases(of party: String) -> [String] { identifiers[party, default: []] }

    /// What else names the organisations that some identifiers name.
    func identifiers(besides known: some Sequence<String>) -> Set<String> {
        guard !parties.isEmpty else { return [] }
        let known = Set(known)
        let named = Set(known.map { party(of: $0) ?? $0 })
        return named.union(named.flatMap { aliases(of: $0) }).subtracting(known)
    }
}
