import Contracts

/// The values of a map by their keys.
struct Fields {
    let cursor: Cursor
    let keys: Keys
    private let values: [String: Cursor]

    fileprivate init(_ cursor: Cursor, _ keys: Keys, _ entries: [PolicyNode.Entry]) {
        self.cursor = cursor
        self.keys = keys
        var values: [String: Cursor] = [:]
        // A key with nothing behind it says as much as no key.
        for entry in entries where entry.value.content != .null {
            values[entry.key] = cursor.child(entry.key, entry.value)
        }
        self.values = values
    }

    /// The value of a key; nil when it is not given.
    subscript(key: String) -> Cursor? { values[key] }

    /// The value of a key that must be given where it is asked for.
    func required(_ key: String) -> Cursor? {
        if let value = values[key] { return value }
        let about = keys.all.first { $0.name == key }.map(\.about)
        cursor.fault("\"\(key)\" is missing, expected \(about ?? "a value")")
        return nil
    }

    /// The one key given of those that exclude each other.
    func one() -> (key: String, value: Cursor)? {
        let given = keys.exactlyOne.compactMap { key in values[key].map { (key: key, value: $0) } }
        if given.count == 1 { return given[0] }
        let found = given.isEmpty ? "none of them" : "both \(given.map(\.key).joined(separator: " and "))"
        cursor.fault(
            "found \(found), expected exactly one of the keys \(Spelling.alternatives(keys.exactlyOne))")
        return nil
    }

    /// Reports the keys of a map that go with another choice.
    func refuse(_ names: [String], _ message: String) {
        for name in names { values[name]?.fault(message) }
    }

    fileprivate func reportMissing() {
        for key in keys.all where key.isRequired { _ = required(key.name) }
    }
}

extension Cursor {
    /// The values of a map that may have these keys and no others, every missing one reported.
    func fields(_ keys: Keys, elsewhere: [String: String] = [:]) -> Fields? {
        guard case .map(let entries) = node.content else {
            fault("found \(found), expected the keys \(keys.names.joined(separator: ", "))")
            return nil
        }
        for entry in entries where !keys.names.contains(entry.key) {
            let unknown = { "unknown key, known are \(keys.names.joined(separator: ", "))" }
            log.add(
                PolicyFault(
                    place: entry.place ?? entry.value.place, path: child(entry.key, entry.value).path,
                    message: elsewhere[entry.key] ?? unknown() + Spelling(known: keys.names).hint(for: entry.key)))
        }
        let fields = Fields(self, keys, entries)
        fields.reportMissing()
        return fields
    }
}
