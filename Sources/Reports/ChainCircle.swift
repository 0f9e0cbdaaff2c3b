/// Nodes of which each is paid by the next, and the last by the first, as one of them sees it.
struct ChainCircle {
    private static let shown = 12

    let nodes: [String]
    /// The place among them of the one that looks.
    let place: Int

    /// The circle from that node back to it; of a large one the beginning.
    var text: String {
        let first = (0..<min(nodes.count, Self.shown)).map { nodes[(place + $0) % nodes.count] }
        let more = nodes.count > Self.shown ? ["\(nodes.count - Self.shown) more"] : []
        return (first + more + [nodes[place]]).joined(separator: " is paid by ")
    }
}
