import Tables

/// The nodes a row can name: those known before, and those the file itself declares.
struct KnownNodes {
    /// A subcontract row's node with what the row says of it.
    struct Declaration {
        let row: Row
        let node: String
        let parent: String
    }

    /// The rows that declare a node, in the order of the file.
    private(set) var declarations: [Declaration] = []
    /// The spelling that counts, by lower-case name.
    private var spellings: [String: String] = [:]
    private var parents: [String: String] = [:]
    private var parties: [String: String]

    /// Words for the prime's node in a node column.
    private static let primeWords: Set<String> = ["", "prime", "main", "hoofdaannemer", "main contractor"]

    init(_ context: ReportContext) {
        parties = context.nodes
        for node in context.nodes.keys.sorted() + [ReportContext.prime] { spellings[node.lowercased()] = node }
    }

    /// The name of a node as it counts; nil when neither the chain nor the file knows it.
    subscript(_ text: String) -> String? {
        let key = text.lowercased()
        return KnownNodes.primeWords.contains(key) ? ReportContext.prime : spellings[key]
    }

    /// The identifier of the party at the node; nil while nobody named it.
    func party(of node: String) -> String? {
        parties[node]
    }

    /// Takes in a subcontract row, and gives the node its name as it counts from now on.
    mutating func declare(_ node: String, parent: String, party: String?, row: Row) {
        let key = node.lowercased()
        let spelling = self[node] ?? node
        spellings[key] = spelling
        parents[spelling] = parent
        if parties[spelling] == nil { parties[spelling] = party }
        declarations.append(Declaration(row: row, node: spelling, parent: parent))
    }

    /// The nodes from `node` upwards when they lead back to it; nil when they lead out of the file's declarations.
    ///
    /// - Parameter open: The nodes found to lead out so far, so that a long chain is walked once and not from each
    /// node.
    func cycle(from node: String, leadingOut open: inout Set<String>) -> [String]? {
        var path = [node]
        var seen: Set<String> = [node]
        while let last = path.last, let parent = parents[last].flatMap({ self[$0] }) {
            if parent == node { return path + [node] }
            if open.contains(parent) || !seen.insert(parent).inserted { break }
            path.append(parent)
        }
        open.formUnion(path)
        return nil
    }

    /// The known names, for messages.
    var listed: String {
        let names = spellings.values.sorted()
        return names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }
}
