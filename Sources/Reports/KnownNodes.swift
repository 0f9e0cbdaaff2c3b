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
    /// The parties of the nodes that were known before the file.
    private let chain: [String: String]

    /// Words for the prime's node in a node column.
    private static let primeWords: Set<String> = ["", "prime", "main", "hoofdaannemer", "main contractor"]

    init(_ context: ReportContext) {
        (parties, chain) = (context.nodes, context.nodes)
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
    ///
    /// Of two rows that declare a node otherwise neither counts for more because it stands first.
    mutating func declare(_ node: String, parent: String, party: String?, row: Row) {
        let key = node.lowercased()
        let spelling = self[node] ?? node
        spellings[key] = spelling
        parents[spelling] = min(parents[spelling] ?? parent, parent)
        if let party, chain[spelling] == nil { parties[spelling] = min(parties[spelling] ?? party, party) }
        declarations.append(Declaration(row: row, node: spelling, parent: parent))
    }

    /// The circles in which nodes are paid by each other, by each of the nodes in them.
    var circles: [String: ChainCircle] {
        var found: [String: ChainCircle] = [:]
        var settled: Set<String> = []
        for start in parents.keys {
            var (path, places) = ([String](), [String: Int]())
            var next: String? = start
            while let node = next, !settled.contains(node), places[node] == nil {
                places[node] = path.count
                path.append(node)
                next = parents[node].flatMap { self[$0] }
            }
            if let next, let place = places[next] {
                let nodes = Array(path[place...])
                for (place, node) in nodes.enumerated() { found[node] = ChainCircle(nodes: nodes, place: place) }
            }
            settled.formUnion(path)
        }
        return found
    }

    /// The known names, for messages.
    var listed: String {
        let names = spellings.values.sorted()
        return names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }
}
