import Store

/// The contracts of a contractor.
struct OwnContractsPage: PageView {
    /// `ownContracts.mustache`.
    static let template = PageTemplate.ownContracts
    /// The first entry.
    static let navigation: NavigationEntry? = .flagged
    /// The most contracts that are shown.
    static let limit = 500

    let parties: String
    let rows: [Row]
    let isEmpty: Bool
    let isCut: Bool
    /// How long the persons are kept whom reports name, and on what ground.
    let people: String

    /// One contract.
    struct Row: Sendable {
        var ref: String
        var link: String
        var title: String
        var place: String
    }

    init(_ contracts: [PartyContract], parties: Set<String>, people: PeopleTerms = PeopleTerms()) {
        self.parties = parties.sorted().joined(separator: ", ")
        rows = contracts.prefix(Self.limit).map { contract in
            Row(
                ref: contract.ref, link: PagePath.contract(contract.ref), title: contract.title,
                place: contract.isPrime ? "Prime contractor" : "Further down the chain")
        }
        isEmpty = contracts.isEmpty
        self.people = people.text
        isCut = contracts.count > Self.limit
    }

    /// `Your contracts`.
    var documentTitle: String { "Your contracts" }
}
