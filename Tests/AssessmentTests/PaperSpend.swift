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
    let sharing: PaperSharing
    /// Parties of unknown status that are taken to be eligible.
    var assumed: Set<String> = []
    /// The payments up to the cut-off.
    let payments: [Paid]

    /// - Parameter clauses: all that bind the contract.
    init(
        _ book: PaperBook, _ clause: Clause, _ rule: SpendShare, beside clauses: [Clause], at root: ChainNode,
        cutOff: Day
    ) {
        sharing = PaperSharing(book, clause, rule, beside: clauses)
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

    func sum(_ payments: [Paid]) -> Int128 { payments.reduce(0) { $0 + Int128($1.payment.amount.units) } }

    /// Whether a party is eligible on a day; one that the clause excludes is not.
    private func part(of party: String, on day: Day) -> PaperSharing.Part {
        var part = sharing.part(of: party, on: day)
        guard assumed.contains(party), part.status != .no else { return part }
        (part.status, part.sure) = (.yes, part.best)
        return part
    }

    private func part(of node: ChainNode) -> PaperSharing.Part { part(of: node.party, on: book.start(of: node)) }

    private func part(of paid: Paid) -> PaperSharing.Part {
        paid.node.map { part(of: $0) } ?? part(of: paid.payment.payee, on: paid.payment.date)
    }

    private func isElsewhere(_ paid: Paid) -> Status {
        paid.node.map { sharing.isElsewhere($0.party, on: book.start(of: $0)) }
            ?? sharing.isElsewhere(paid.payment.payee, on: paid.payment.date)
    }

    private func claim(_ paid: Paid) -> Status { sharing.claim(paid.payment, isElsewhere: isElsewhere(paid)) }

    func status(of node: ChainNode) -> Status { part(of: node).status }

    func party(of paid: Paid) -> String { paid.node?.party ?? paid.payment.payee }

    /// Whether the payee is eligible and the payment claimed for this clause.
    func status(of paid: Paid) -> Status {
        switch (part(of: paid).status, claim(paid)) {
        case (.no, _), (_, .no): .no
        case (.yes, .yes): .yes
        default: .unknown
        }
    }

    /// Whether the payee is eligible, whatever the payment is claimed for.
    func payeeStatus(of paid: Paid) -> Status { part(of: paid).status }

    func isExcluded(_ paid: Paid) -> Bool {
        paid.node.map { sharing.isExcluded($0.party, on: book.start(of: $0)) }
            ?? sharing.isExcluded(paid.payment.payee, on: paid.payment.date)
    }

    /// Whether knowing a status of a payee would let more count.
    private func awaitsStatus(_ part: PaperSharing.Part) -> Bool {
        part.status == .unknown || (part.status == .yes && part.sure < part.best)
    }

    private func awaitsStatus(_ paid: Paid) -> Bool {
        var other = self
        other.assumed = []
        return other.claim(paid) != .no && other.awaitsStatus(other.part(of: paid))
    }

    private func awaitsStatus(_ node: ChainNode) -> Bool {
        var other = self
        other.assumed = []
        return other.awaitsStatus(other.part(of: node))
    }

    /// What an amount counts for by the part of the payee: surely and at best.
    private func parts(
        _ amount: Int128, of part: PaperSharing.Part, role: Fraction = .one, isElsewhere: Status
    ) -> (sure: Int128, best: Int128) {
        // Where it is not known whether the payee is eligible at all, its whole part is what is in question.
        let sure = part.status == .unknown ? part.best : part.sure
        guard part.status != .no else { return (amount.share(role), amount.share(role)) }
        return (
            sharing.amount(amount, times: sure * role, isHalved: isElsewhere != .no),
            sharing.amount(amount, times: part.best * role, isHalved: isElsewhere == .yes)
        )
    }

    /// What a payment counts for: by the share of its role, for a node without that; of a correction more is taken off
    /// surely.
    func credit(of paid: Paid) -> (low: Int128, high: Int128) {
        let role = paid.node == nil ? paid.payment.role.flatMap { rule.roles[$0] } ?? .one : .one
        let (sure, best) = parts(
            Int128(paid.payment.amount.units), of: part(of: paid), role: role, isElsewhere: isElsewhere(paid))
        return (min(sure, best), max(sure, best))
    }

    func counted(_ paid: Paid, _ level: PaperFigures.Level) -> Int128 {
        let credit = credit(of: paid)
        let sign = paid.node != nil ? Int128(paid.payment.amount.units) : credit.high == 0 ? credit.low : credit.high
        guard level.counts(paid.line, status(of: paid), credit: sign, from: clause.countsFrom) else { return 0 }
        return level == .high ? credit.high : credit.low
    }

    /// What a node keeps that counts, with what is matched by it.
    func kept(by node: ChainNode, _ level: PaperFigures.Level) -> Int128 {
        guard mayKeep(node) else { return 0 }
        let own = own(by: node, level)
        return weighed(own + PaperMatching(self, node, level).matched(keeping: own), node, level)
    }

    /// As ``kept(by:_:)``, without what is matched.
    func keptAlone(by node: ChainNode, _ level: PaperFigures.Level) -> Int128 {
        mayKeep(node) ? weighed(own(by: node, level), node, level) : 0
    }

    private func mayKeep(_ node: ChainNode) -> Bool {
        status(of: node) != .no && !(rule.mode == .ownForces && isPassThrough(node))
    }

    /// What a node was paid that counts at a level, payment by payment, less what of its own payments comes out of that.
    private func own(by node: ChainNode, _ level: PaperFigures.Level) -> Int128 {
        let counts = payments(to: node).filter { paid in
            level.counts(
                paid.line, status(of: paid), credit: Int128(paid.payment.amount.units), from: clause.countsFrom)
        }
        let claims = PaperClaims(payments(to: node).map { ($0, claim($0)) }, of: self, isBest: level == .high)
        return max(0, sum(counts) - claims.onward(sum(payments(by: node))))
    }

    private func weighed(_ amount: Int128, _ node: ChainNode, _ level: PaperFigures.Level) -> Int128 {
        let part = part(of: node)
        guard part.status == .yes || level == .high else { return 0 }
        let isElsewhere = sharing.isElsewhere(node.party, on: book.start(of: node))
        let (sure, best) = parts(amount, of: part, isElsewhere: isElsewhere)
        return level == .high ? best : sure
    }

    func retained(by node: ChainNode) -> Int128 { max(0, sum(payments(to: node)) - sum(payments(by: node))) }

    func isPassThrough(_ node: ChainNode) -> Bool {
        guard let line = rule.usefulFunction ?? (rule.mode == .ownForces ? Fraction(30, over: 100) : nil) else {
            return false
        }
        let received = sum(payments(to: node)) - sum(PaperMatching.lines(by: node, self))
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
        let open = book.unsettled.filter { node in
            let isRing = book.isInRing(node)
            return node.node != root.node && (isRing || !book.subtree(of: node).contains { $0.node == root.node })
        }
        let declared = book.dossier.chain.filter { node in
            book.parent(of: node)?.node == root.node && !open.contains { $0.node == node.node }
        }
        let strict = leavingPayments(by: declared, unknownStays: false)
        switch level {
        case .reported: return sum(strict)
        case .confirmed: return sum(strict.filter { $0.line.confirmation == .confirmed })
        case .verified: return sum(strict.filter(\.line.verified))
        case .low, .high:
            // Whichever of the nodes of which it is not known hang directly under the root.
            let ends = (0...open.count).flatMap { open.choices(of: $0) }.flatMap { chosen -> [Int128] in
                let generous = leavingPayments(by: declared + chosen, unknownStays: true)
                return [
                    sum(leavingPayments(by: declared + chosen, unknownStays: false)),
                    sum(generous.filter { $0.line.confirmation != .disputed }),
                ]
            }
            return (level == .low ? ends.min() : ends.max()) ?? 0
        }
    }

    private func leavingPayments(by first: [ChainNode], unknownStays: Bool) -> [Paid] {
        func stays(_ status: Status) -> Bool { status == .yes || (status == .unknown && unknownStays) }
        return payments(by: root).filter { !stays(status(of: $0)) }
            + first.filter { stays(status(of: $0)) }.flatMap { payments(by: $0) }
    }

    /// The nodes besides whose payments leave by some reading if they hang directly under the root.
    private var undeclaredLeaving: [ChainNode] {
        book.unsettled.filter { node in
            let isAbove = !book.isInRing(node) && book.subtree(of: node).contains { $0.node == root.node }
            let paid = payments(by: node)
            let generous = paid.filter { $0.line.confirmation != .disputed }
            switch status(of: node) {
            case .no: return false
            case _ where node.node == root.node || isAbove: return false
            case .yes: return sum(paid) != 0 || sum(generous) != 0
            case .unknown: return sum(generous) != 0
            }
        }
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
        var parties = Set(asked.flatMap { payments(by: $0) }.filter { awaitsStatus($0) }.map(party))
        if rule.mode == .leaving {
            let first = book.dossier.chain.filter { book.parent(of: $0)?.node == root.node }
            parties.formUnion(first.filter { status(of: $0) == .unknown && !payments(by: $0).isEmpty }.map(\.party))
        }
        let isFloor = rule.comparison == .atLeast
        let open = heads.filter { undeclared($0, .high) > 0 || (!isFloor && undeclared($0, .low) < 0) }
        parties.formUnion((rule.mode == .leaving ? undeclaredLeaving : open).map(\.party))
        guard rule.comparison == .atLeast, rule.mode != .leaving else { return parties.sorted() }
        func figure(assuming chosen: Set<String>) -> Int128 {
            var other = self
            other.assumed = chosen
            return other.figure(.low)
        }
        let surely = figure(assuming: [])
        let unknown = nodes.filter { $0.node != root.node && awaitsStatus($0) }.map(\.party)
        parties.formUnion((unknown + heads.map(\.party)).filter { figure(assuming: [$0]) > surely })
        let lifts = parties.map { (party: $0, lift: figure(assuming: [$0]) - surely) }
        return lifts.sorted { ($1.lift, $0.party) < ($0.lift, $1.party) }.map(\.party)
            .fewest { figure(assuming: $0) >= due }
    }
}

extension Array {
    /// All choices of so many, in order.
    fileprivate func choices(of number: Int) -> [[Element]] {
        guard number > 0 else { return [[]] }
        return indices.flatMap { index in
            Array(self[(index + 1)...]).choices(of: number - 1).map { [self[index]] + $0 }
        }
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
}
