import Assessment
import Contracts
import Policies

/// A spend share at a node, worked out payment by payment (rules 5, 6, 9 and 11).
struct PaperSpend {
    /// A payment with the line it stands in.
    struct Paid {
        let line: Line
        let payment: Fact.Payment
        /// The node it names, where the chain has that node.
        let node: ChainNode?
    }

    let book: PaperBook
    let clause: Clause
    let rule: SpendShare
    let root: ChainNode
    let cutOff: Day
    /// Parties of unknown status that are taken to be eligible.
    var assumed: Set<String> = []
    /// The payments up to the cut-off.
    let payments: [Paid]

    init(_ book: PaperBook, _ clause: Clause, _ rule: SpendShare, at root: ChainNode, cutOff: Day) {
        self.book = book
        self.clause = clause
        self.rule = rule
        self.root = root
        self.cutOff = cutOff
        payments = book.entries.compactMap { entry in
            guard case .payment(let payment) = entry.line.fact, payment.date <= cutOff else { return nil }
            return Paid(line: entry.line, payment: payment, node: payment.payeeNode.flatMap { book.node($0) })
        }
    }

    func payments(by node: ChainNode) -> [Paid] { payments.filter { $0.line.node == node.node } }

    func payments(to node: ChainNode) -> [Paid] { payments.filter { $0.node?.node == node.node } }

    private func sum(_ payments: [Paid]) -> Int128 { payments.reduce(0) { $0 + Int128($1.payment.amount.units) } }

    /// Whether a party is eligible on a day; one that the clause excludes is not.
    private func knownStatus(of party: String, on day: Day) -> Status {
        if rule.exclude.contains(.prime), party == book.prime?.party { return .no }
        if rule.exclude.contains(.affiliates), book.status("affiliate", of: party, on: day) == .yes { return .no }
        switch rule.eligible {
        case .all(let codes):
            let answers = codes.map { book.status($0, of: party, on: day) }
            if answers.contains(.no) { return .no }
            return answers.contains(.unknown) ? .unknown : .yes
        case .any(let codes):
            let answers = codes.map { book.status($0, of: party, on: day) }
            if answers.contains(.yes) { return .yes }
            return answers.contains(.unknown) ? .unknown : .no
        }
    }

    func knownStatus(of paid: Paid) -> Status {
        paid.node.map { knownStatus(of: $0.party, on: book.start(of: $0)) }
            ?? knownStatus(of: paid.payment.payee, on: paid.payment.date)
    }

    private func settled(_ status: Status, _ party: String) -> Status {
        status == .unknown && assumed.contains(party) ? .yes : status
    }

    func status(of node: ChainNode) -> Status {
        settled(knownStatus(of: node.party, on: book.start(of: node)), node.party)
    }

    func party(of paid: Paid) -> String { paid.node?.party ?? paid.payment.payee }

    func status(of paid: Paid) -> Status { settled(knownStatus(of: paid), party(of: paid)) }

    /// What a payment counts for: the share of its role, the whole for a node.
    func credit(of paid: Paid) -> Int128 {
        let amount = Int128(paid.payment.amount.units)
        guard paid.node == nil, let role = paid.payment.role, let share = rule.roles[role] else { return amount }
        return amount.share(share)
    }

    func counted(_ paid: Paid, _ level: PaperFigures.Level) -> Int128 {
        let credit = credit(of: paid)
        return level.counts(paid.line, status(of: paid), credit: credit, from: clause.countsFrom) ? credit : 0
    }

    /// What a node keeps that counts: what it was paid that counts, less all it paid. At best a node of unknown status
    /// is eligible, for its corrections too.
    func kept(by node: ChainNode, _ level: PaperFigures.Level) -> Int128 {
        let status = status(of: node)
        guard status == .yes || (status == .unknown && level == .high) else { return 0 }
        if rule.mode == .ownForces, isPassThrough(node) { return 0 }
        let counts = payments(to: node).filter { paid in
            level.counts(paid.line, .yes, credit: Int128(paid.payment.amount.units), from: clause.countsFrom)
        }
        return max(0, sum(counts) - sum(payments(by: node)))
    }

    private func retained(by node: ChainNode) -> Int128 { max(0, sum(payments(to: node)) - sum(payments(by: node))) }

    func isPassThrough(_ node: ChainNode) -> Bool {
        guard let line = rule.usefulFunction ?? (rule.mode == .ownForces ? Fraction(30, over: 100) : nil) else {
            return false
        }
        let received = sum(payments(to: node))
        return received > 0 && retained(by: node) * line.denominator < received * line.numerator
    }

    /// What the share is of.
    var denominator: Int128 {
        guard rule.mode == .leaving else { return sum(payments(by: root)) }
        return book.entries.reduce(0) { sum, entry in
            guard entry.line.node == root.node, case .receipt(let amount, let date) = entry.line.fact, date <= cutOff
            else { return sum }
            return sum + Int128(amount.units)
        }
    }

    func figure(_ level: PaperFigures.Level) -> Int128 {
        switch rule.mode {
        case .direct, .eachTier: return payments(by: root).reduce(0) { $0 + counted($1, level) }
        case .retained, .ownForces:
            let nodes = book.subtree(of: root)
            let below = nodes.reduce(0) {
                $0 + counted(at: $1, level) - ($1.node == root.node ? kept(by: $1, level) : 0)
            }
            return undeclaredHeads.reduce(below) { $0 + undeclared($1, level) }
        case .leaving: return leaving(level)
        }
    }

    /// What counts of what a node pays outside the chain and keeps.
    private func counted(at node: ChainNode, _ level: PaperFigures.Level) -> Int128 {
        payments(by: node).filter { $0.node == nil }.reduce(kept(by: node, level)) { $0 + counted($1, level) }
    }

    /// The nodes that no node pays by the chain, the prime apart, in whose trees a node below the root pays somebody.
    private var undeclaredHeads: [ChainNode] {
        let paid = book.subtree(of: root).flatMap { payments(by: $0) }.compactMap(\.node)
        return book.dossier.chain.filter { head in
            guard book.parent(of: head) == nil, head.node != book.prime?.node else { return false }
            let tree = book.subtree(of: head).map(\.node)
            return !tree.contains(root.node) && paid.contains { tree.contains($0.node) }
        }
    }

    /// What the tree of such a node counts for: all of it once it is declared who pays its head, until then what it adds
    /// counts at best and what it takes off surely.
    private func undeclared(_ head: ChainNode, _ level: PaperFigures.Level) -> Int128 {
        let all = book.subtree(of: head).reduce(0) { $0 + counted(at: $1, level) }
        if assumed.contains(head.party) { return all }
        switch level {
        case .low: return min(0, all)
        case .high: return max(0, all)
        case .reported, .confirmed, .verified: return 0
        }
    }

    private func leaving(_ level: PaperFigures.Level) -> Int128 {
        let strict = leavingPayments(unknownStays: false)
        let generous = sum(leavingPayments(unknownStays: true).filter { $0.line.confirmation != .disputed })
        switch level {
        case .reported: return sum(strict)
        case .confirmed: return sum(strict.filter { $0.line.confirmation == .confirmed })
        case .verified: return sum(strict.filter(\.line.verified))
        case .low: return min(sum(strict), generous)
        case .high: return max(sum(strict), generous)
        }
    }

    private func leavingPayments(unknownStays: Bool) -> [Paid] {
        func stays(_ status: Status) -> Bool { status == .yes || (status == .unknown && unknownStays) }
        let first = book.dossier.chain.filter { book.parent(of: $0)?.node == root.node }
        return payments(by: root).filter { !stays(status(of: $0)) }
            + first.filter { stays(status(of: $0)) }.flatMap { payments(by: $0) }
    }

    /// A node's gap: the target's part of what it keeps and pays to outsiders, less what counts of that.
    func gap(at node: ChainNode) -> Int128 {
        let outside = payments(by: node).filter { $0.node == nil }
        let whole = retained(by: node) + sum(outside)
        let counts = kept(by: node, .low) + outside.reduce(0) { $0 + counted($1, .low) }
        return (whole * rule.target.numerator - counts * rule.target.denominator)
            .rounded(over: rule.target.denominator)
    }

    /// The parties whose yes would lift what surely counts to what is due, by what the yes of each alone adds.
    func settledBy(due: Int128) -> [String] {
        let nodes = book.subtree(of: root)
        let heads = rule.mode == .retained || rule.mode == .ownForces ? undeclaredHeads : []
        let asked = nodes + heads.flatMap { book.subtree(of: $0) }
        var parties = Set(asked.flatMap { payments(by: $0) }.filter { knownStatus(of: $0) == .unknown }.map(party))
        let isFloor = rule.comparison == .atLeast
        let open = heads.filter { undeclared($0, .high) > 0 || (!isFloor && undeclared($0, .low) < 0) }
        parties.formUnion(open.map(\.party))
        guard rule.comparison == .atLeast, rule.mode != .leaving else { return parties.sorted() }
        func figure(assuming chosen: Set<String>) -> Int128 {
            var other = self
            other.assumed = chosen
            return other.figure(.low)
        }
        let surely = figure(assuming: [])
        let unknown = nodes.filter { $0.node != root.node && status(of: $0) == .unknown }.map(\.party)
        parties.formUnion((unknown + heads.map(\.party)).filter { figure(assuming: [$0]) > surely })
        let lifts = parties.map { (party: $0, lift: figure(assuming: [$0]) - surely) }
        return lifts.sorted { ($1.lift, $0.party) < ($0.lift, $1.party) }.map(\.party)
            .fewest { figure(assuming: $0) >= due }
    }
}

extension [String] {
    /// The fewest that suffice, of as many the ones that come first; all when they do not. Every choice is tried.
    func fewest(that suffice: (Set<String>) -> Bool) -> [String] {
        guard suffice(Set(self)) else { return self }
        for number in 0...count {
            if let found = choices(of: number).first(where: { suffice(Set($0)) }) { return found }
        }
        return self
    }

    /// All choices of so many, in order.
    private func choices(of number: Int) -> [[String]] {
        guard number > 0 else { return [[]] }
        return indices.flatMap { index in
            Array(self[(index + 1)...]).choices(of: number - 1).map { [self[index]] + $0 }
        }
    }
}
