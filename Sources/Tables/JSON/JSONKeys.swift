/// The keys of all lines in the order in which they first appear: a JSON file's columns.
struct JSONKeys: Sendable {
    private(set) var names: [[UInt8]] = []
    private var places: [[UInt8]: Int] = [:]

    /// The place of a key; most lines name theirs in the same order, so the next one is looked at first.
    func place(of key: [UInt8], after last: Int) -> Int? {
        if last + 1 < names.count, names[last + 1] == key { return last + 1 }
        return places[key]
    }

    /// The place of a key that is added if it is new.
    mutating func add(_ key: [UInt8], after last: Int) -> Int {
        if let place = place(of: key, after: last) { return place }
        names.append(key)
        places[key] = names.count - 1
        return names.count - 1
    }
}
