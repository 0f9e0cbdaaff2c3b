import Assessment
import Contracts
import Policies

/// What is known of a contract on a day, looked up by reading everything from the start each time.
struct PaperBook {
    /// A line with the report it stands in.
    struct Entry {
        let line: Line
        let report: Report
    }

    let dossier: Dossier
    let asOf: Day
    /// The lines of reports that have arrived, of nodes of the chain.
    let entries: [Entry]
    /// The node above each, by name.
    private var parents: [String: ChainNode] = [:]
    /// The contract as it stands.
    private(set) var contract: Contract

    init(_ dossier: Dossier, asOf: Day) {
        self.dossier = dossier
        self.asOf = asOf
        entries = dossier.reports.filter { $0.received <= asOf }.flatMap { report in
            report.lines.filter { line in dossier.chain.contains { $0.node == line.node } }
                .map { Entry(line: $0, report: report) }
        }
        contract = dossier.contract
        contract = self.contract(on: asOf)
        for node in dossier.chain { parents[node.node] = self.above(node) }
    }

    var prime: ChainNode? { dossier.chain.first { $0.parent == nil } }

    func node(_ name: String) -> ChainNode? { dossier.chain.first { $0.node == name } }

    func start(of node: ChainNode) -> Day { node.start ?? contract.start }

    func end(of node: ChainNode) -> Day { node.end ?? contract.end }

    func parent(of node: ChainNode) -> ChainNode? { parents[node.node] }

    /// The node above; nil at the head of a tree, and for the first in the dossier of nodes that stand in a ring.
    private func above(_ node: ChainNode) -> ChainNode? {
        guard let above = node.parent.flatMap({ self.node($0) }) else { return nil }
        var ring = [node.node]
        var next = above
        while !ring.contains(next.node) {
            ring.append(next.node)
            guard let higher = next.parent.flatMap({ self.node($0) }) else { return above }
            next = higher
        }
        let isInRing = next.node == node.node
        let first = dossier.chain.first { ring.contains($0.node) }
        return isInRing && first?.node == node.node ? nil : above
    }

    /// The nodes of which it cannot be told who pays them: all without a node above but the prime, and all of a ring.
    var unsettled: [ChainNode] {
        dossier.chain.filter { node in
            node.node != prime?.node && (node.parent.flatMap { self.node($0) } == nil || isInRing(node))
        }
    }

    /// The node at the top of the tree that a node stands in, where that is not the prime.
    func undeclaredHead(of node: ChainNode) -> ChainNode? {
        var head = node
        while let above = parent(of: head) { head = above }
        return head.node == prime?.node ? nil : head
    }

    /// Whether the parents as written lead from a node back to itself.
    func isInRing(_ node: ChainNode) -> Bool {
        var passed: [String] = []
        var next = node.parent.flatMap { self.node($0) }
        while let here = next, !passed.contains(here.node) {
            if here.node == node.node { return true }
            passed.append(here.node)
            next = here.parent.flatMap { self.node($0) }
        }
        return false
    }

    /// A node and all below it, in the order of the dossier.
    func subtree(of root: ChainNode) -> [ChainNode] {
        dossier.chain.filter { node in
            var next: ChainNode? = node
            while let here = next {
                if here.node == root.node { return true }
                next = parent(of: here)
            }
            return false
        }
    }

    /// What is known of a status of a party: of the statements that cover the day the one that began last, of those
    /// the verified one.
    func status(_ code: String, of party: String, on day: Day) -> Status {
        stated(code, of: party, on: day) ?? .unknown
    }

    /// As ``status(_:of:on:)``; nil where nothing was stated for the day.
    func stated(_ code: String, of party: String, on day: Day) -> Status? {
        statement(code, of: party, on: day)?.value
    }

    /// What was stated that decides ``status(_:of:on:)``.
    func statement(_ code: String, of party: String, on day: Day) -> Attribute? {
        var found: Attribute?
        for attribute in dossier.parties.first(where: { $0.id == party })?.attributes ?? [] {
            guard attribute.code == code, attribute.from.map({ $0 <= day }) ?? true,
                attribute.to.map({ day <= $0 }) ?? true
            else { continue }
            guard let held = found else {
                found = attribute
                continue
            }
            let (began, before) = (attribute.from?.number ?? -9_999_999, held.from?.number ?? -9_999_999)
            if began > before || (began == before && attribute.verified && !held.verified) { found = attribute }
        }
        return found
    }
}

extension PaperBook {
    /// The periods of a clause, the first and the last cut to the term.
    func periods(_ rule: ReportRule) -> [Period] {
        let start = PaperDay(contract.start)
        var starts: [PaperDay] = []
        switch rule.anchor {
        case .contractStart: starts = (0..<80).map { start.adding(months: $0 * rule.every) }
        case .calendar(let months):
            for year in (start.year - 1)...(start.year + 20) {
                starts += (1...12).filter { months.contains($0) }.map { PaperDay(year: year, month: $0, day: 1) }
            }
        case .term: return Period(start: contract.start, end: contract.end).map { [$0] } ?? []
        }
        return zip(starts, starts.dropFirst()).compactMap { first, next in
            guard let first = first.asDay, let next = next.asDay else { return nil }
            return Period(start: max(first, contract.start), end: min(next.adding(days: -1), contract.end))
        }
    }

    func dueDay(_ rule: ReportRule, of period: Period) -> Day {
        let month = PaperDay(period.end).adding(months: rule.dueAfter.months).asDay ?? period.end
        return month.adding(days: rule.dueAfter.days)
    }

    /// The latest period whose due day has passed.
    func latestDue(_ rule: ReportRule) -> Period? {
        periods(rule).last { dueDay(rule, of: $0) < asOf }
    }

    func mustReport(_ clause: Clause, _ node: ChainNode) -> Bool {
        switch clause.report.by {
        case .prime: node.node == prime?.node
        case .carrying: node.node == prime?.node || node.carries.contains(clause.code)
        case .all: true
        }
    }

    /// The state of a period at a node: its own where it must report, else the prime's.
    func state(_ clause: Clause, _ node: ChainNode, _ period: Period) -> Assessment.ReportState {
        let reporter = mustReport(clause, node) ? node.node : prime?.node ?? node.node
        let reports = dossier.reports.filter { $0.received <= asOf && $0.period == period }
        if reports.contains(where: { $0.nil && $0.node == reporter }) { return .nil }
        let speaks = reports.contains { report in
            report.lines.contains { $0.node == reporter || (report.node == reporter) }
        }
        if speaks { return .value }
        if asOf <= period.end { return .notDue }
        return asOf <= dueDay(clause.report, of: period) ? .due : .silent
    }
}

extension PaperDay {
    init(_ day: Day) {
        let (year, month, day) = day.parts
        self.init(year: year, month: month, day: day)
    }

    var asDay: Day? { Day(year: year, month: month, day: day) }
}

extension Int128 {
    /// The nearest whole number to a quotient, half-way to the even one; the divisor is above zero.
    func rounded(over divisor: Int128) -> Int128 {
        let below = self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
        let twice = (self - below * divisor) * 2
        if twice == divisor { return below % 2 == 0 ? below : below + 1 }
        return twice > divisor ? below + 1 : below
    }

    /// A share of it, rounded once.
    func share(_ share: Fraction) -> Int128 { (self * share.numerator).rounded(over: share.denominator) }
}
