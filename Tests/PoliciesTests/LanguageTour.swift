import Contracts
import Yams

@testable import Policies

/// A walk through a policy that notes which keys of the language, and which names as values, it has.
struct LanguageTour {
    /// All that there is, as `block.per` and `per: day`.
    private(set) var known: Set<String> = []
    /// What the policy has of it.
    private(set) var seen: Set<String> = []

    mutating func visit(_ form: Form, _ node: Node, at name: String) {
        list(form, at: name)
        switch (form, node) {
        case (.map(let keys), .mapping(let pairs)): visit(keys, pairs)
        case (.title, .mapping(let pairs)): visit(.title, pairs)
        case (.clause, .mapping(let pairs)): visit(.clause(Clause.Kind(rawValue: pairs["kind"]?.string ?? "")), pairs)
        case (.list(let form), .sequence(let items)): for item in items { visit(form, item, at: name) }
        case (.byName(let form), .mapping(let pairs)): for pair in pairs { visit(form, pair.value, at: name) }
        case (.any(let forms), _): for form in forms { visit(form, node, at: name) }
        case (.choice(let names), .scalar(let scalar)) where names.contains(scalar.string):
            seen.insert("\(name): \(scalar.string)")
        default: break
        }
    }

    private mutating func visit(_ keys: Keys, _ pairs: Node.Mapping) {
        // A key that clauses of several kinds have need stand in one of them only.
        let map = keys.name.hasSuffix("Clause") ? "clause" : keys.name
        for key in keys.all {
            known.insert("\(map).\(key.name)")
            guard let value = pairs[Node(key.name)] else { continue }
            seen.insert("\(map).\(key.name)")
            visit(key.form, value, at: key.name)
        }
    }

    private mutating func list(_ form: Form, at name: String) {
        if case .choice(let names) = form { known.formUnion(names.map { "\(name): \($0)" }) }
    }
}
