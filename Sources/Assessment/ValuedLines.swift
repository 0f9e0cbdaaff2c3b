import Contracts

/// The lines of a dossier with what a clause makes of each, valued once for all subjects.
struct ValuedLines {
    /// The lines that a block values, place by place.
    private var lines: [ValuedLine] = []
    /// Where those of each place begin; one more entry than places.
    private var first = [0]
    /// The position of each in the order by date, then name.
    private var rank: [Int] = []

    init(_ valuation: LineValuation, of dossier: IndexedDossier) {
        for place in dossier.chain.nodes.indices {
            let own = dossier.firstLine[place]..<dossier.firstLine[place + 1]
            lines += own.compactMap { valuation.value(of: $0) }
            first.append(lines.count)
        }
        let days = lines.map { dossier.lines[$0.line].line.date }
        let order = lines.indices.sorted { left, right in
            days[left] == days[right]
                ? dossier.lines[lines[left].line].line.id < dossier.lines[lines[right].line].line.id
                : days[left] < days[right]
        }
        rank = Array(repeating: 0, count: lines.count)
        for (position, index) in order.enumerated() { rank[index] = position }
    }

    /// The lines of a run of places in the order in which they take up the bounds they share: by date, then name.
    func inOrder(of places: Range<Int>) -> [ValuedLine] {
        let own = first[places.lowerBound]..<first[places.upperBound]
        return own.sorted { rank[$0] < rank[$1] }.map { lines[$0] }
    }
}
