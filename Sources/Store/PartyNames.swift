/// The identifiers of the parties that a contract's lines name, each once.
///
/// A contract names far fewer parties than it has lines, and each of very many: so they are written down as they come
/// and sorted out now and then, which takes less than looking each of them up.
struct PartyNames {
    private var found: [String] = []
    /// How many of them are known to stand in order, each once.
    private var sorted = 0

    mutating func add(_ id: String) {
        guard found.last != id else { return }
        if found.count >= max(256, 2 * sorted) { sortOut() }
        found.append(id)
    }

    /// The identifiers in order.
    mutating func ids() -> [String] {
        sortOut()
        return found
    }

    private mutating func sortOut() {
        guard found.count > sorted else { return }
        found.sort()
        var kept = 0
        for id in found where kept == 0 || found[kept - 1] != id {
            found[kept] = id
            kept += 1
        }
        found.removeLast(found.count - kept)
        sorted = kept
    }
}
