/// The values of a map by their keys.
struct Fields {
    let cursor: Cursor
    private let values: [String: Cursor]

    fileprivate init(_ cursor: Cursor, _ entries: [PolicyNode.Entry]) {
        self.cursor = cursor
        var values: [String: Cursor] = [:]
        // A key with nothing behind it says as much as no key.
        for entry in entries where entry.value.content != .null {
            values[entry.key] = cursor.child(entry.key, entry.value)
        }
        self.values = values
    }

    /// The value of a key; nil when it is not given.
    subscript(key: String) -> Cursor? { values[key] }

    /// The value of a key that must be given; `expected` says what belongs there.
    func required(_ key: String, _ expected: String) -> Cursor? {
        if let value = values[key] { return value }
        cursor.fault("\"\(key)\" is missing, expected \(expected)")
        return nil
    }

    /// The one key given of several that exclude each other.
    func one(of keys: [String]) -> (key: String, value: Cursor)? {
        let given = keys.compactMap { key in values[key].map { (key: key, value: $0) } }
        if given.count == 1 { return given[0] }
        let found = given.isEmpty ? "none of them" : "both \(given.map(\.key).joined(separator: " and "))"
        cursor.fault("found \(found), expected exactly one of the keys \(Cursor.alternatives(keys))")
        return nil
    }
}

extension Cursor {
    /// The values of a map that may have these keys and no others.
    func fields(_ keys: [String], elsewhere: [String: String] = [:]) -> Fields? {
        guard case .map(let entries) = node.content else {
            fault("found \(found), expected the keys \(keys.joined(separator: ", "))")
            return nil
        }
        for entry in entries where !keys.contains(entry.key) {
            let message =
                elsewhere[entry.key]
                ?? "unknown key, known are \(keys.joined(separator: ", "))"
                + Spelling(known: keys).hint(for: entry.key)
            log.add(
                PolicyFault(
                    place: entry.place ?? entry.value.place, path: child(entry.key, entry.value).path, message: message)
            )
        }
        return Fields(self, entries)
    }
}
