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
        var block: ValueBlock
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
        // Whoever pays a node that hangs nowhere, its lines are the prime's in the end.
        let below = root.node == book.prime?.node ? book.dossier.chain : book.subtree(of: root)
        let nodes = rule.credit == .upward ? below : [root]
        let struck = book.struckClaims
        lines = book.entries.map(\.line)
            .filter { line in line.date <= cutOff && nodes.contains { $0.node == line.node } }
            .compactMap { line in
                struck.contains(line.id) ? nil : PaperValue.valued(line, clause.code, book, upTo: cutOff, struck)
            }
            .sorted { $0.line.date == $1.line.date ? $0.line.isNamedBefore($1.line) : $0.line.date < $1.line.date }
    }

    private static func valued(
        _ line: Line, _ code: String, _ book: PaperBook, upTo cutOff: Day, _ struck: [String]
    ) -> Valued? {
        guard case .valueShare(let rule) = book.clause(code, on: min(line.date, cutOff))?.rule else { return nil }
        let table = rule.values
        func block(_ code: String) -> ValueBlock? { table.blocks.first { $0.code == code } }
        switch line.fact {
        case .placement(let placement):
            guard let block = block(placement.block) else { return nil }
            let paper = PaperPlacement(
                block: block, start: PaperDay(placement.days.start),
                last: PaperDay(min(placement.days.end, cutOff)), hours: Int(placement.hoursPerWeek.units),
                basis: table.basis, since: PaperDay(book.firstDay(of: placement, block, upTo: cutOff, struck)))
            let credit = paper.credit(with: table.bonuses.filter { placement.bonuses.contains($0.code) })
            return Valued(line: line, amount: Int128(credit), category: block.category, block: block)
        case .activity(let code, let quantity, _):
            guard let block = block(code), case .unit(_, let money) = block.worth else { return nil }
            let credit = (Int128(money.amount.units) * Int128(quantity.units)).rounded(over: 10_000)
            return Valued(line: line, amount: block.within(credit), category: block.category, block: block)
        case .purchase(let purchase):
            guard let block = block(purchase.block), case .invoice(let invoice) = block.worth else { return nil }
            let answers = block.requires.map { book.status($0, of: purchase.payee, on: purchase.date) }
            let status: Status =
                answers.contains(.no) ? .no : answers.contains(.unknown) ? .unknown : .yes
            return Valued(
                line: line, amount: block.within(Int128(purchase.amount.units).share(invoice.share)), status: status,
                category: block.category, party: purchase.payee, block: block)
        case .payment, .receipt, .outreach, .hours, .statement: return nil
        }
    }

    /// What is owed, by what is known of certificates or if those of which it is not known hold.
    func owed(isBest: Bool) -> PaperOwed {
        PaperOwed(book: book, code: clause.code, root: root, until: cutOff, isBest: isBest)
    }

    /// What is owed over the whole term.
    var required: Int128 { owed(isBest: false).required(on: cutOff) }

    /// What each line counts for at a level, the caps taken up in order.
    func credits(_ level: PaperFigures.Level, assuming assumed: Set<String> = []) -> [(line: Line, amount: Int128)] {
        var taken: [String: Int128] = [:]
        let required = required
        return lines.compactMap { valued in
            let isAssumed = valued.status == .unknown && valued.party.map { assumed.contains($0) } ?? false
            let isOpen = head(of: valued).map { !assumed.contains($0) } ?? false
            let known = isAssumed ? Status.yes : valued.status
            let status = known == .yes && isOpen ? Status.unknown : known
            guard level.counts(valued.line, status, credit: valued.amount, from: clause.countsFrom) else { return nil }
            var bounds = valued.block.limits.filter { $0.each != .line }.enumerated().map { position, limit in
                (
                    name: "\(valued.block.code) \(position) \(limit.each) \(limit.each.paperName(valued.line.date))",
                    size: valued.block.paperSize(of: limit)
                )
            }
            if let cap = rule.values.caps.first(where: { $0.category == valued.category }) {
                bounds.append((name: cap.category, size: required.share(cap.share)))
            }
            let counts = bounds.reduce(valued.amount) { min($0, $1.size - taken[$1.name, default: 0]) }
            for bound in bounds { taken[bound.name, default: 0] += counts }
            return (valued.line, counts)
        }
    }

    /// The party of whom it is not declared who pays it, in whose tree a line stands, where only the prime is asked.
    private func head(of valued: Valued) -> String? {
        guard root.node == book.prime?.node else { return nil }
        return book.node(valued.line.node).flatMap { book.undeclaredHead(of: $0) }?.party
    }

    func figure(_ level: PaperFigures.Level, assuming assumed: Set<String> = []) -> Int128 {
        credits(level, assuming: assumed).reduce(0) { $0 + $1.amount }
    }

    /// A node's gap: its own part of what is due by its share of the value, less what its lines count for.
    func gap(at node: ChainNode, due: Int128) -> Int128 {
        let counts = credits(.low).filter { $0.line.node == node.node }.reduce(0) { $0 + $1.amount }
        let whole = book.value(ofRoot: root, on: cutOff)
        guard whole != 0 else { return -counts }
        let children = book.dossier.chain.filter { book.parent(of: $0)?.node == node.node }
        let own = children.reduce(Int128(node.value?.units ?? 0)) { $0 - Int128($1.value?.units ?? 0) }
        return (due * own - counts * whole).rounded(over: whole)
    }

    func settledBy(due: Int128, atBest: Int128) -> [String] {
        var parties = Set(lines.filter { $0.status == .unknown }.compactMap(\.party))
        parties.formUnion(lines.compactMap { head(of: $0) })
        let prime = book.prime?.party ?? ""
        if atBest != due { parties.insert(prime) }
        let lifts = parties.map { party in
            (
                party: party,
                lift: figure(.low, assuming: [party]) - figure(.low) + (party == prime ? due - atBest : 0)
            )
        }
        return lifts.sorted { ($1.lift, $0.party) < ($0.lift, $1.party) }.map(\.party)
            .fewest { figure(.low, assuming: $0) >= ($0.contains(prime) ? atBest : due) }
    }
}

extension PaperBook {
    /// The value of a node that is assessed; the contract's for the prime.
    func value(ofRoot node: ChainNode, on day: Day) -> Int128 {
        Int128((node.node == prime?.node ? contract(on: day).value : node.value ?? .zero).units)
    }

    /// The day from which a block's window runs: the placement's first, or where it runs for a person the first day of
    /// any of the person's placements in the block.
    func firstDay(of placement: Fact.Placement, _ block: ValueBlock, upTo cutOff: Day, _ struck: [String]) -> Day {
        guard block.window?.per == .person else { return placement.days.start }
        let days = entries.filter { !struck.contains($0.line.id) }.compactMap { entry -> Day? in
            guard case .placement(let other) = entry.line.fact, other.person == placement.person,
                other.block == placement.block, other.days.start <= cutOff
            else { return nil }
            return other.days.start
        }
        return days.min() ?? placement.days.start
    }

    /// The placements of people on a day that an earlier claim took, by line name.
    var struckClaims: [String] {
        var standing: [(placement: Fact.Placement, line: String)] = []
        var struck: [String] = []
        let inOrder = entries.sorted { left, right in
            let one = left.line.claimed[.person] ?? left.report.received
            let other = right.line.claimed[.person] ?? right.report.received
            return one == other ? left.line.isNamedBefore(right.line) : one < other
        }
        for entry in inOrder {
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

extension Line {
    /// Whether it stands before another of its day: names of two numbers by these and before all others, which stand as
    /// text.
    func isNamedBefore(_ other: Line) -> Bool {
        guard let own = numbers else { return other.numbers == nil && id < other.id }
        guard let others = other.numbers else { return true }
        return own[0] == others[0] ? own[1] < others[1] : own[0] < others[0]
    }

    private var numbers: [Int]? {
        guard id.wholeMatch(of: /(0|[1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,17})/) != nil else { return nil }
        return id.split(separator: ".").compactMap { Int($0) }
    }
}

extension ValueBlock {
    /// The most a limit lets count.
    fileprivate func paperSize(of limit: Limit) -> Int128 {
        switch (limit.size, worth) {
        case (.amount(let money), _): Int128(money.amount.units)
        case (.quantity(let number), .unit(_, let money)):
            (Int128(number.units) * Int128(money.amount.units)).rounded(over: 10_000)
        case (.quantity, _): 0
        }
    }

    /// An amount held within what a single line may count for.
    fileprivate func within(_ amount: Int128) -> Int128 {
        limits.filter { $0.each == .line }.map { paperSize(of: $0) }.reduce(amount) { max(-$1, min($0, $1)) }
    }
}

extension ValueBlock.Limit.Stretch {
    /// The same for all days of one stretch.
    fileprivate func paperName(_ day: Day) -> String {
        let (year, month, _) = day.parts
        switch self {
        case .day: return "\(day)"
        // 1 January 2018 was a Monday.
        case .week: return "\((day.number - Day("2018-01-01").number) / 7)"
        case .month: return "\(year) \(month)"
        case .line, .contract: return ""
        }
    }
}
