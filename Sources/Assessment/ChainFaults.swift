import Contracts

/// What does not fit together in a chain as it was reported, place by place.
struct ChainFaults {
    /// One thing that does not fit.
    struct Fault {
        /// What was found, as the end of a sentence.
        let words: String
        /// What would fit.
        let bound: String
        /// The lines that show it.
        var lines: [String] = []
    }

    private(set) var byPlace: [Int: [Fault]] = [:]

    mutating func add(_ words: String, bound: String, lines: [String] = [], at place: Int) {
        byPlace[place, default: []].append(Fault(words: words, bound: bound, lines: lines))
    }

    /// The faults of both, those of this one first.
    func merged(with other: ChainFaults) -> ChainFaults {
        var all = self
        all.byPlace.merge(other.byPlace) { $0 + $1 }
        return all
    }

    /// What keeps the chain from being one tree below the prime: nodes of which it is not told, or told twice, who pays
    /// them, and lines of nodes that it does not show.
    init(treeOf dossier: IndexedDossier) {
        addHeads(in: dossier)
        addPayers(in: dossier)
        addStrayLines(in: dossier)
    }

    /// Terms and values that do not agree with the tree.
    init(sumsOf dossier: IndexedDossier) {
        addTerms(in: dossier)
        addValues(in: dossier)
    }

    private mutating func addHeads(in dossier: IndexedDossier) {
        let chain = dossier.chain
        for (place, node) in chain.nodes.enumerated() where chain.parents[place] == nil && place != dossier.prime {
            guard let parent = node.parent else {
                add("nobody is said to pay it", bound: "one node without a parent, the prime", at: place)
                continue
            }
            guard chain.places[parent] != nil else {
                add(
                    "it is said to be paid by \(parent), which the chain does not show",
                    bound: "a parent in the chain", at: place)
                continue
            }
            // A node that only hangs below a circle is as good as its parent.
            let circle = chain.circle(through: place)
            let names = circle.map { chain.nodes[$0].node }.sorted().joined(separator: ", ")
            for member in circle {
                add(
                    "\(names) \(circle.count == 1 ? "is its own ancestor" : "are each other's ancestors"), so none "
                        + "of the payments there comes from the prime",
                    bound: "the prime above every node", at: member)
            }
        }
    }

    private mutating func addTerms(in dossier: IndexedDossier) {
        for (place, parent) in dossier.chain.parents.enumerated() {
            guard let parent else { continue }
            let (start, end) = (dossier.termStart(of: parent), dossier.termEnd(of: parent))
            if dossier.start(of: place) < start {
                add(
                    "it begins on \(dossier.start(of: place).spoken), before \(dossier.name(of: parent)) does on "
                        + start.spoken,
                    bound: "from \(start)", at: place)
            }
            if dossier.end(of: place) > end {
                add(
                    "it ends on \(dossier.end(of: place).spoken), after \(dossier.name(of: parent)) does on "
                        + end.spoken,
                    bound: "to \(end)",
                    at: place)
            }
        }
    }

    private mutating func addValues(in dossier: IndexedDossier) {
        var sums: [Int: (total: Int128, largest: Int128)] = [:]
        func worth(_ place: Int) -> Int128? {
            place == dossier.prime
                ? dossier.value(of: place) : dossier.chain.nodes[place].value.map { Int128($0.units) }
        }
        for (place, parent) in dossier.chain.parents.enumerated() {
            guard let parent, let own = worth(place) else { continue }
            let sum = sums[parent] ?? (0, 0)
            sums[parent] = (sum.total + own, max(sum.largest, own))
            guard let above = worth(parent), own > above else { continue }
            add(
                "it is worth \(dossier.spoken(own)), more than the \(dossier.spoken(above)) of "
                    + dossier.name(of: parent),
                bound: "<= \(dossier.spoken(above))", at: place)
        }
        for (parent, sum) in sums {
            guard let above = worth(parent), sum.total > above, sum.largest <= above else { continue }
            add(
                "the subcontracts under it come to \(dossier.spoken(sum.total)), more than its own "
                    + dossier.spoken(above),
                bound: "<= \(dossier.spoken(above))", at: parent)
        }
    }

    private mutating func addPayers(in dossier: IndexedDossier) {
        var others: [Int: [Int: [Int]]] = [:]
        for paid in dossier.payments where paid.date <= dossier.asOf {
            guard let place = paid.paidPlace, let parent = dossier.chain.parents[place], paid.payer != parent else {
                continue
            }
            others[place, default: [:]][paid.payer, default: []].append(paid.line)
        }
        for (place, payers) in others {
            guard let parent = dossier.chain.parents[place] else { continue }
            for (payer, lines) in payers.sorted(by: { $0.key < $1.key }) {
                let names = dossier.names(of: lines)
                add(
                    "\(dossier.name(of: payer)) paid it too (\(ChainFaults.spoken(names))), which is not "
                        + "\(dossier.name(of: parent)), who is said to pay it",
                    bound: "paid by \(dossier.chain.nodes[parent].node) only", lines: names, at: place)
            }
        }
    }

    private mutating func addStrayLines(in dossier: IndexedDossier) {
        guard dossier.namesUnknownNodes else { return }
        var unplaced: [Int: [String: [Line]]] = [:]
        for report in dossier.reports {
            let maker = dossier.chain.places[report.node] ?? dossier.prime
            for line in report.lines where line.date <= dossier.asOf {
                if dossier.chain.places[line.node] == nil {
                    unplaced[maker, default: [:]][line.node, default: []].append(line)
                } else if case .payment(let payment) = line.fact, let node = payment.payeeNode,
                    dossier.chain.places[node] == nil
                {
                    let payer = dossier.chain.places[line.node] ?? maker
                    unplaced[payer, default: [:]][node, default: []].append(line)
                }
            }
        }
        for (place, nodes) in unplaced {
            for (node, lines) in nodes.sorted(by: { $0.key < $1.key }) {
                let names = lines.sorted { ($0.date, $0.rank) < ($1.date, $1.rank) }.map(\.id)
                add(
                    "\(ChainFaults.spoken(names)) of its report \(names.count == 1 ? "names" : "name") \(node), "
                        + "which the chain does not show",
                    bound: "nodes of the chain", lines: names, at: place)
            }
        }
    }

    private static func spoken(_ names: [String]) -> String {
        "\(names.count == 1 ? "line" : "lines") \(names.joined(separator: ", "))"
    }
}

extension IndexedDossier {
    /// The first day within which a place's subcontracts may begin: the contract's for the prime.
    fileprivate func termStart(of place: Int) -> Day {
        place == prime ? contract.start : start(of: place)
    }

    /// The last day by which a place's subcontracts may end: the contract's for the prime.
    fileprivate func termEnd(of place: Int) -> Day {
        place == prime ? contract.end : end(of: place)
    }
}
