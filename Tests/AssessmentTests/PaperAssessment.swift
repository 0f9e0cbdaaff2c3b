import Assessment
import Contracts
import Policies

/// The whole of section 3.1 of the rules, written down as plainly as it reads and without a thought for speed, so that
/// the engine can be held against it.
struct PaperAssessment {
    let book: PaperBook
    private(set) var assessments: [GoldenDossier.Expected] = []
    /// Every finding once.
    private(set) var flags: Set<GoldenDossier.Finding> = []

    init(_ dossier: Dossier, asOf: Day) {
        book = PaperBook(dossier, asOf: asOf)
        for clause in clauses {
            let conduct = PaperFlags(paper: self).conduct(of: clause)
            assessments += roots(of: clause).map { assessment(of: clause, at: $0, conduct) }
        }
        flags = PaperFlags(paper: self).all
    }

    /// The clauses that apply (rule 1).
    var clauses: [Clause] {
        var codes: [String] = []
        for code in book.dossier.commitments.map(\.code) where !codes.contains(code) { codes.append(code) }
        return codes.compactMap { code in
            guard let latest = book.clause(code, on: book.asOf) else { return nil }
            let cutOff = latest.kind == .duty ? nil : book.latestDue(latest.report)?.end
            let day = cutOff ?? book.asOf
            guard let clause = book.clause(code, on: day) else { return nil }
            let (kinds, bounds) = (clause.appliesTo.kinds, clause.appliesTo.conditions.contractValue)
            let contract = book.contract(on: day)
            return (kinds?.contains(contract.kind) ?? true) && (bounds?.contains(contract.value) ?? true) ? clause : nil
        }
    }

    /// The nodes that are assessed for a clause (rule 1).
    func roots(of clause: Clause) -> [ChainNode] {
        guard let prime = book.prime else { return [] }
        switch clause.rule {
        case .count, .duty: return [prime]
        case .valueShare(let rule) where rule.obligation.rate == nil: return [prime]
        case .valueShare, .spendShare, .hoursShare:
            return [prime]
                + book.dossier.chain.filter { $0.node != prime.node && $0.carries.contains(clause.code) }
        }
    }

    private func assessment(
        of clause: Clause, at root: ChainNode, _ conduct: [GoldenDossier.Finding]
    ) -> GoldenDossier.Expected {
        var result = PaperResult()
        let latest = book.latestDue(clause.report)
        let current = latest ?? book.periods(clause.report)[0]
        result.state = book.state(clause, root, current)
        switch clause.rule {
        case .duty(let duty): judge(duty, into: &result)
        case .valueShare(let rule): value(clause, rule, root, latest?.end, into: &result)
        case .spendShare(let rule):
            if let cutOff = latest?.end { spend(clause, rule, root, cutOff, into: &result) }
        case .hoursShare(let rule):
            if let cutOff = latest?.end { hours(clause, rule, root, cutOff, into: &result) }
        case .count(let rule): count(clause, rule, root, latest?.end, into: &result)
        }
        let isFaulty = conduct.contains { flag in
            flag.kind == "clauseNotPassedDown" ? root.node == book.prime?.node : flag.node == root.node
        }
        return result.written(clause.code, root.node, conduct: isFaulty ? "notKept" : "kept")
    }

    private func judge(_ duty: Duty, into result: inout PaperResult) {
        if isEvidenced(duty) {
            (result.state, result.outcome, result.withheld) = (.value, .met, nil)
        } else if book.asOf > lastDay(of: duty) {
            (result.state, result.outcome, result.withheld) = (.silent, .inadequate, nil)
        } else {
            result.state = .due
        }
    }

    func isEvidenced(_ duty: Duty) -> Bool {
        book.entries.contains { entry in
            guard case .statement(duty.statement, .yes, let date) = entry.line.fact else { return false }
            return date <= book.asOf
        }
    }

    func lastDay(of duty: Duty) -> Day {
        switch duty.by {
        case .beforeContractStart: return book.contract.start.adding(days: -1)
        case .within(let span, let event):
            let day =
                switch event {
                case .signed: book.contract.signed ?? book.contract.start
                case .start: book.contract.start
                case .end: book.contract.end
                }
            return (PaperDay(day).adding(months: span.months).asDay ?? day).adding(days: span.days)
        case .withinWorkingDays: return .init(number: .max)
        }
    }

    private func value(
        _ clause: Clause, _ rule: ValueShare, _ root: ChainNode, _ cutOff: Day?, into result: inout PaperResult
    ) {
        let paper = PaperValue(book, clause, rule, at: root, cutOff: cutOff ?? book.asOf)
        result.required = paper.required
        guard cutOff != nil else { return }
        let (due, atBest) = (paper.owed(isBest: false).due, paper.owed(isBest: true).due)
        result.due = due
        result.conclude(clause, .atLeast, PaperFigures { paper.figure($0) }, dueAtBest: atBest) {
            paper.settledBy(due: due, atBest: atBest)
        }
        result.attribution = shared(due - paper.figure(.low), from: root) { paper.gap(at: $0, due: due) }
    }

    private func spend(
        _ clause: Clause, _ rule: SpendShare, _ root: ChainNode, _ cutOff: Day, into result: inout PaperResult
    ) {
        let paper = PaperSpend(book, clause, rule, beside: clauses, at: root, cutOff: cutOff)
        result.denominator = paper.denominator
        let due = paper.denominator.share(rule.target)
        (result.required, result.due) = (due, due)
        let figures = PaperFigures { paper.figure($0) }
        result.numerator = figures[.low]
        result.conclude(clause, rule.comparison, figures) { paper.settledBy(due: due) }
        let missing = due - figures[.low]
        switch rule.mode {
        case .retained, .ownForces: result.attribution = shared(missing, from: root) { paper.gap(at: $0) }
        case .direct, .eachTier, .leaving: result.attribution = [(root.node, missing)]
        }
    }

    private func hours(
        _ clause: Clause, _ rule: HoursShare, _ root: ChainNode, _ cutOff: Day, into result: inout PaperResult
    ) {
        func hours(_ lines: [Line]) -> (all: Int128, qualifying: Int128) {
            lines.reduce(into: (0, 0)) { sum, line in
                guard case .hours(let group, let quantity, _) = line.fact else { return }
                sum.0 += Int128(quantity.units)
                if rule.groups.contains(group) { sum.1 += Int128(quantity.units) }
            }
        }
        let declared = hours(lines(below: root, upTo: cutOff))
        (result.denominator, result.numerator) = (declared.all, declared.qualifying)
        let required = declared.all.share(rule.target)
        result.required = required
        // Every choice of trees that hang nowhere and may turn out to be the prime's.
        var trees: [String: (all: Int128, qualifying: Int128)] = [:]
        for node in book.dossier.chain where root.node == book.prime?.node {
            guard let head = book.undeclaredHead(of: node) else { continue }
            let own = hours(lines(of: node, upTo: cutOff))
            let sum = trees[head.party] ?? (0, 0)
            trees[head.party] = (sum.all + own.all, sum.qualifying + own.qualifying)
        }
        trees = trees.filter { $0.value.all != 0 }
        func missing(_ chosen: [String]) -> Int128 {
            chosen.compactMap { trees[$0] }.reduce(required - declared.qualifying) { sum, tree in
                sum + tree.all.share(rule.target) - tree.qualifying
            }
        }
        let heads = trees.keys.sorted()
        let choices = (0..<(1 << heads.count)).map { bits in
            heads.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
        }
        let gaps = choices.map(missing)
        let high = trees.values.reduce(declared.qualifying) { $0 + $1.qualifying }
        let (most, least) = (gaps.max() ?? 0, gaps.min() ?? 0)
        let isFloor = rule.comparison == .atLeast
        result.due = isFloor ? declared.qualifying + most : high + least
        let best = isFloor ? high + least : declared.qualifying + most
        result.conclude(
            clause, rule.comparison, PaperFigures { $0 == .high ? high : declared.qualifying }, dueAtBest: best
        ) {
            guard isFloor else { return heads }
            let order = heads.sorted { (missing([$0]), $0) < (missing([$1]), $1) }
            // What is not declared may still turn out to be the prime's.
            return order.fewest { chosen in
                choices.allSatisfy { other in
                    missing(Array(Set(other).union(chosen))) <= 0
                }
            }
        }
        result.attribution = [(root.node, result.due - declared.qualifying)]
    }

    private func count(
        _ clause: Clause, _ rule: CountRule, _ root: ChainNode, _ cutOff: Day?, into result: inout PaperResult
    ) {
        switch rule.required {
        case .number(let number): result.required = Int128(number.units)
        case .perMillionOfValue(let rate):
            result.required = (Int128(rate.units) * book.value(ofRoot: root, on: cutOff ?? book.asOf)).rounded(
                over: 1_000_000 * 10_000)
        }
        guard let cutOff else { return }
        result.due = result.required.share(dueShare(rule.due, root, cutOff))
        var (number, atBest) = (Int128(0), Int128(0))
        var (people, heads) = (Set<String>(), [String: Int128]())
        // Those that hang nowhere come last, and count at best.
        let stray = book.dossier.chain.filter { book.undeclaredHead(of: $0) != nil }
        for line in lines(below: root, upTo: cutOff) + stray.flatMap({ lines(of: $0, upTo: cutOff) }) {
            var counted = Int128(0)
            switch (rule.counts, line.fact) {
            case (.outreach(let outcome), .outreach(let outreach)) where outreach.outcome == outcome:
                counted = Int128(outreach.count.units)
            case (.placement(let blocks), .placement(let placement)) where blocks.contains(placement.block):
                if people.insert(placement.person).inserted { counted = 10_000 }
            case (.statement(let wanted), .statement(let code, .yes, _)) where code == wanted: counted = 10_000
            default: break
            }
            if let head = book.node(line.node).flatMap({ book.undeclaredHead(of: $0) }) {
                atBest += counted
                if counted > 0 { heads[head.party, default: 0] += counted }
            } else {
                number += counted
            }
        }
        let due = result.due
        result.conclude(clause, .atLeast, PaperFigures { $0 == .high ? number + atBest : number }) {
            heads.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
                .fewest { chosen in chosen.reduce(number) { $0 + heads[$1, default: 0] } >= due }
        }
        result.attribution = [(root.node, result.due - number)]
    }

    private func lines(of node: ChainNode, upTo cutOff: Day) -> [Line] {
        book.entries.map(\.line).filter { $0.date <= cutOff && $0.node == node.node }
    }

    private func lines(below root: ChainNode, upTo cutOff: Day) -> [Line] {
        let nodes = book.subtree(of: root)
        return book.entries.map(\.line).filter { line in
            line.date <= cutOff && nodes.contains { $0.node == line.node }
        }
    }

    /// The share of an obligation that is due (rule 10).
    private func dueShare(_ curve: DueCurve, _ root: ChainNode, _ cutOff: Day) -> Fraction {
        let contract = book.contract(on: cutOff)
        let isPrime = root.node == book.prime?.node
        return curve.paperShare(
            isPrime ? contract.start : book.start(of: root), isPrime ? contract.end : book.end(of: root), cutOff)
    }

    /// A sum over the nodes of a subtree, of which the root takes what the others leave (rule 11).
    private func shared(
        _ total: Int128, from root: ChainNode, by part: (ChainNode) -> Int128
    ) -> [(node: String, gap: Int128)] {
        let below = book.subtree(of: root).filter { $0.node != root.node }.map { (node: $0.node, gap: part($0)) }
        return [(node: root.node, gap: below.reduce(total) { $0 - $1.gap })] + below
    }
}
