import Accounts
import Contracts
import Store

/// Which contracts of an authority somebody sees, and how much of each.
struct Sight: Sendable {
    /// Whether all are seen.
    let isWhole: Bool
    /// Whether that is as an officer, who reviews them.
    private let isOfficerOfAll: Bool
    /// The departments whose contracts are seen whole.
    let departments: Set<String>
    /// The parties whose own contracts are seen whole, and of whose subcontracts the part from them down.
    let parties: Set<String>

    init(_ visitor: Visitor) {
        isWhole = visitor.memberships.contains { membership in
            switch membership.role {
            case .administrator, .reader: true
            case .officer: membership.scope == nil
            case .contractor: false
            }
        }
        isOfficerOfAll = visitor.memberships.contains { $0.role == .officer && $0.scope == nil }
        departments = Set(visitor.memberships.filter { $0.role == .officer }.compactMap(\.scope))
        parties = Set(visitor.memberships.filter { $0.role == .contractor }.compactMap(\.scope))
    }

    /// How much is seen of one contract.
    enum Extent: Sendable, Hashable {
        case whole
        /// These nodes, and nothing of who stands beside or above them.
        case nodes(Set<String>)
        case nothing
    }

    /// How much is seen of a contract of that department with that chain.
    func extent(department: String?, chain: [ChainNode], parties known: [Party]) -> Extent {
        if isWhole || department.map(departments.contains) == true { return .whole }
        return ownExtent(chain: chain, parties: known)
    }

    /// Whether as an officer, who may report on contracts of a department, and sees each person placed on them and
    /// small numbers of them. A contractor does so on its own contracts.
    func reviews(contractsOf department: String?) -> Bool {
        isOfficerOfAll || department.map(departments.contains) == true
    }

    /// How much is seen of one contract by those who work on it.
    func ownExtent(chain: [ChainNode], parties known: [Party]) -> Extent {
        // A party may be called otherwise than when the account was made: merges make aliases.
        let own = Set(known.filter { !parties.isDisjoint(with: [$0.id] + $0.aliases) }.map(\.id)).union(parties)
        var seen = Set(chain.filter { own.contains($0.party) }.map(\.node))
        if chain.contains(where: { $0.parent == nil && seen.contains($0.node) }) { return .whole }
        var isGrowing = !seen.isEmpty
        while isGrowing {
            let below = chain.filter { node in !seen.contains(node.node) && node.parent.map(seen.contains) == true }
            seen.formUnion(below.map(\.node))
            isGrowing = !below.isEmpty
        }
        return seen.isEmpty ? .nothing : .nodes(seen)
    }

    /// The departments to which a list is narrowed; nil for all. Empty where the one asked for is not theirs.
    func departments(asked: String?) -> [String]? {
        guard !isWhole else { return asked.map { [$0] } }
        return asked.map { departments.contains($0) ? [$0] : [] } ?? departments.sorted()
    }
}
