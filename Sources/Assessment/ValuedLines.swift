import Contracts

/// The lines of a dossier with what a clause makes of each, valued once for all subjects.
struct ValuedLines {
    /// The lines that a block values, place by place.
    private let lines: [ValuedLine]
    /// Where those of each place begin; one more entry than places.
    private let first: [Int]
    /// Their positions in the order by date, then rank.
    private let order: [Int]
    /// The place of each in that order.
    private let rank: [Int]

    init(_ valuation: LineValuation, of dossier: IndexedDossier) {
        var (lines, first): ([ValuedLine], [Int]) = ([], [0])
        for place in dossier.chain.nodes.indices {
            let own = dossier.firstLine[place]..<dossier.firstLine[place + 1]
            lines += own.compactMap { valuation.value(of: $0) }
            first.append(lines.count)
        }
        let keys = lines.map { valued in
            let line = dossier.lines[valued.line].line
            return (line.date, line.rank)
        }
        order = keys.indices.sorted { keys[$0] < keys[$1] }
        var rank = Array(repeating: 0, count: lines.count)
        for (position, index) in order.enumerated() { rank[index] = position }
        self.lines = lines
        self.first = first
        self.rank = rank
    }

    /// The lines of a run of places, and of others, in the order in which they take up the bounds they share: by date,
    /// then rank.
    func inOrder(of places: Range<Int>, and others: [Int]) -> [ValuedLine] {
        guard others.isEmpty else {
            let more = Set(others.flatMap { Array(first[$0]..<first[$0 + 1]) })
            let own = first[places.lowerBound]..<first[places.upperBound]
            return order.lazy.filter { own.contains($0) || more.contains($0) }.map { lines[$0] }
        }
        let own = first[places.lowerBound]..<first[places.upperBound]
        // Most of the lines are picked out of the order of all faster than they are sorted.
        guard own.count * 16 < lines.count else { return order.lazy.filter { own.contains($0) }.map { lines[$0] } }
        return own.sorted { rank[$0] < rank[$1] }.map { lines[$0] }
    }
}
