import Foundation
import Yams

/// Policies with one thing damaged, as JSON texts, which are YAML as well.
struct DamagedPolicies {
    /// One damage.
    struct Damage {
        /// What was done where, such as `editions[].from: misspelt`.
        var name: String
        /// The damaged policy.
        var text: String
        /// The key that was misspelt; nil for another damage, and for the keys of tables and roles, which are free.
        var misspelt: String?
    }

    private indirect enum Value {
        case text(String)
        case list([Value])
        case map([(key: String, value: Value)])
    }

    private var places: Set<String> = []
    private(set) var all: [Damage] = []

    /// Damages every value and every key of a policy, one at a time; of those at the same keys within the same kind of
    /// clause only the first, in this policy and in those before it.
    mutating func add(_ yaml: String) throws {
        guard let root = try Yams.compose(yaml: yaml) else { return }
        let value = try DamagedPolicies.value(root)
        damage(value, at: "", isFree: false) { $0 }
    }

    /// A policy in YAML as JSON, every value a text.
    static func json(of yaml: String) throws -> String {
        json(try value(try Yams.compose(yaml: yaml) ?? ""))
    }

    private mutating func damage(_ value: Value, at path: String, isFree: Bool, whole: (Value) -> Value) {
        switch value {
        case .text:
            note(path, whole(.text("~~")))
        case .list(let items):
            for (index, item) in items.enumerated() {
                damage(item, at: "\(path)[]\(DamagedPolicies.kind(item))", isFree: false) { changed in
                    var copy = items
                    copy[index] = changed
                    return whole(.list(copy))
                }
            }
        case .map(let entries):
            for (index, entry) in entries.enumerated() {
                let name = isFree ? "*" : entry.key
                let inner = "\(path).\(name)\(DamagedPolicies.kind(entry.value))"
                func replaced(_ key: String, _ changed: Value) -> Value {
                    var copy = entries
                    copy[index] = (key, changed)
                    return whole(.map(copy))
                }
                note(inner + " misspelt", replaced(entry.key + "x", entry.value), of: isFree ? nil : entry.key)
                let isInnerFree = !isFree && ["tables", "roles"].contains(entry.key)
                damage(entry.value, at: inner, isFree: isInnerFree) { replaced(entry.key, $0) }
            }
        }
    }

    private mutating func note(_ name: String, _ changed: @autoclosure () -> Value, of key: String? = nil) {
        guard places.insert(name).inserted else { return }
        all.append(Damage(name: name, text: DamagedPolicies.json(changed()), misspelt: key))
    }

    /// What sets values at the same keys apart: the kind of a clause, how a block is valued.
    private static func kind(_ value: Value) -> String {
        guard case .map(let entries) = value,
            let found = entries.first(where: { ["kind", "per", "line"].contains($0.key) }),
            case .text(let name) = found.value
        else { return "" }
        return "(\(name))"
    }

    private static func value(_ node: Node) throws -> Value {
        switch node {
        case .scalar(let scalar): .text(scalar.string)
        case .sequence(let items): .list(try items.map(value))
        case .mapping(let pairs): .map(try pairs.map { (key: $0.key.string ?? "", value: try value($0.value)) })
        case .alias: throw CocoaError(.propertyListReadCorrupt)
        }
    }

    private static func json(_ value: Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .list(let items): "[" + items.map(json).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { quoted($0.key) + ": " + json($0.value) }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C || $0 == 0x0A }) else { return "\"\(text)\"" }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}
