import Assessment
import Contracts
import Policies

/// A value share at a node, worked out line by line (rules 7, 8, 10 and 11).
struct PaperValue {
    /// A line with what it is worth.
    struct Valued {
        let line: Line
        var amount: Int128 = 0
        var status = Status.yes
        var category: String?
        var party: String?
    }

    let book: PaperBook
    let clause: Clause
    let rule: ValueShare
    let root: ChainNode
    let cutOff: Day
    /// The lines with their worth, the root's and those below it, by date, then name.
    let lines: [Valued]

    init(_ book: PaperBook, _ clause: Clause, _ rule: ValueShare, at root: ChainNode, cutOff: Day) {
        self.book = book
        self.clause = clause
        self.rule = rule
        self.root = root
        self.cutOff = cutOff
        let nodes = rule.credit == .upward ? book.subtree(of: root) : [root]
        let struck = book.struckClaims
        lines = book.entries.map(\.line)
            .filter { line in line.date <= cutOff && nodes.contains { $0.node == line.node } }
            .compactMap { line in
                struck.contains(line.id) ? nil : PaperValue.valued(line, rule.values, book, upTo: cutOff)
            }
            .sorted { ($0.line.date, $0.line.id) < ($1.line.date, $1.line.id) }
    }

    private static func valued(_ line: Line, _ table: ValueTable, _ book: PaperBook, upTo cutOff: Day) -> Valued? {
        func block(_ code: String) -> ValueBlock? { table.blocks.first { $0.code == code } }
        switch line.fact {
        case .placement(let placement):
            guard let block = block(placement.block) else { return nil }
            let paper = PaperPlacement(
                block: block, start: PaperDay(placement.days.start),
                last: PaperDay(min(placement.days.end, cutOff)), hours: Int(placement.hoursPerWeek.units),
                basis: table.basis)
            let credit = paper.credit(with: table.bonuses.filter { placement.bonuses.contains($0.code) })
            return Valued(line: line, amount: Int128(credit), category: block.category)
        case .activity(let code, let quantity, _):
            guard let block = block(code), case .unit(_, let money) = block.worth else { return nil }
            let credit = (Int128(money.amount.units) * Int128(quantity.units)).rounded(over: 10_000)
            return Valued(line: line, amount: credit, category: block.category)
        case .purchase(let purchase):
            guard let block = block(purchase.block), case .invoice(let invoice) = block.worth else { return nil }
            let answers = block.requires.map { book.status($0, of: purchase.payee, on: purchase.date) }
            let status: Status =
                answers.contains(.no) ? .no : answers.contains(.unknown) ? .unknown : .yes
            return Valued(
                line: line, amount: Int128(purchase.amount.units).share(invoice.share), status: status,
                category: block.category, party: purchase.payee)
        case .payment, .receipt, .outreach, .hours, .statement: return nil
        }
    }

    /// What is owed over the whole term.
    var required: Int128 {
        switch rule.obligation.amount {
        case .fixed(let sum): return Int128(sum.amount.units)
        case .rate(let rate, let base):
            guard let rate else { return 0 }
            let isPrime = root.node == book.prime?.node
            guard isPrime else { return book.value(ofRoot: root).share(rate) }
            let whole = base == .wageSum ? Int128(book.contract.wageSum?.units ?? 0) : book.value(ofRoot: root)
            var owed = whole.share(rate)
            if let minimum = rule.obligation.minimum { owed = max(owed, Int128(minimum.amount.units)) }
            if let cap = rule.obligation.cap { owed = min(owed, Int128(cap.amount.units)) }
            return owed
        }
    }

    /// What each line counts for at a level, the caps taken up in order.
    func credits(_ level: PaperFigures.Level, assuming assumed: Set<String> = []) -> [(line: Line, amount: Int128)] {
        var taken: [String: Int128] = [:]
        return lines.compactMap { valued in
            let isAssumed = valued.status == .unknown && valued.party.map { assumed.contains($0) } ?? false
            let status = isAssumed ? Status.yes : valued.status
            guard level.counts(valued.line, status, credit: valued.amount, from: clause.countsFrom) else { return nil }
            guard let category = valued.category, let cap = rule.values.caps.first(where: { $0.category == category })
            else { return (valued.line, valued.amount) }
            let counts = min(valued.amount, required.share(cap.share) - taken[category, default: 0])
            taken[category, default: 0] += counts
            return (valued.line, counts)
        }
    }

    func figure(_ level: PaperFigures.Level, assuming assumed: Set<String> = []) -> Int128 {
        credits(level, assuming: assumed).reduce(0) { $0 + $1.amount }
    }

    /// A node's gap: its own part of what is due by its share of the value, less what its lines count for.
    func gap(at node: ChainNode, due: Int128) -> Int128 {
        let counts = credits(.low).filter { $0.line.node == node.node }.reduce(0) { $0 + $1.amount }
        let whole = book.value(ofRoot: root)
        guard whole != 0 else { return -counts }
        let children = book.dossier.chain.filter { book.parent(of: $0)?.node == node.node }
        let own = children.reduce(Int128(node.value?.units ?? 0)) { $0 - Int128($1.value?.units ?? 0) }
        return (due * own - counts * whole).rounded(over: whole)
    }

    func settledBy(due: Int128) -> [String] {
        let parties = Set(lines.filter { $0.status == .unknown }.compactMap(\.party))
        let lifts = parties.map { (party: $0, lift: figure(.low, assuming: [$0]) - figure(.low)) }
        return lifts.sorted { ($1.lift, $0.party) < ($0.lift, $1.party) }.map(\.party)
            .fewest { figure(.low, assuming: $0) >= due }
    }
}

extension PaperBook {
    /// The value of a node that is assessed; the contract's for the prime.
    func value(ofRoot node: ChainNode) -> Int128 {
        Int128((node.node == prime?.node ? contract.value : node.value ?? .zero).units)
    }

    /// The placements of people on a day that an earlier claim took, by line name.
    var struckClaims: [String] {
        var standing: [(placement: Fact.Placement, line: String)] = []
        var struck: [String] = []
        for entry in entries.sorted(by: { ($0.report.received, $0.line.id) < ($1.report.received, $1.line.id) }) {
            guard case .placement(let placement) = entry.line.fact else { continue }
            let isTaken = standing.contains { earlier in
                earlier.placement.person == placement.person
                    && earlier.placement.days.intersection(placement.days) != nil
            }
            if isTaken { struck.append(entry.line.id) } else { standing.append((placement, entry.line.id)) }
        }
        return struck
    }
}
