import Contracts

/// The parties that a report's lines name, each with the first name that is given.
struct NamedParties {
    private var numbers: [String: Int] = [:]
    private var named: [(id: String, name: String?)] = []

    /// Notes that a line is about this party, and gives its place in `all`.
    mutating func add(_ id: String, name: String?) -> Int {
        guard let number = numbers[id] else {
            numbers[id] = named.count
            named.append((id, name))
            return named.count - 1
        }
        if named[number].name == nil { named[number].name = name }
        return number
    }

    /// Every party once, under its identifier where no line gives a name.
    var all: [Party] {
        named.map { Party(id: $0.id, name: $0.name ?? $0.id) }
    }
}
