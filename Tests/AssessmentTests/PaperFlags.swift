import Assessment
import Contracts
import Policies

/// The findings on paper, by key and amount (rules 3, 7, 12 and 14).
struct PaperFlags {
    typealias Finding = GoldenDossier.Finding

    let paper: PaperAssessment

    private var book: PaperBook { paper.book }

    /// Every finding once.
    var all: Set<Finding> {
        var found: Set<Finding> = []
        for clause in paper.clauses {
            found.formUnion(conduct(of: clause))
            found.formUnion(passThrough(clause))
            found.formUnion(verdicts(of: clause))
        }
        return found.union(undeclared).union(aboveValue).union(duplicates)
    }

    /// The findings that bear on conduct.
    func conduct(of clause: Clause) -> [Finding] { reports(on: clause) + notPassedDown(clause) + missed(clause) }

    private func finding(
        _ kind: String, _ commitment: String?, _ node: String, _ period: Period? = nil, _ amount: Int128? = nil
    ) -> Finding {
        Finding(
            kind: kind, commitment: commitment, node: node, period: period,
            amount: amount.map { Quantity(units: Int64($0)) })
    }

    private func reports(on clause: Clause) -> [Finding] {
        guard clause.kind != .duty else { return [] }
        var found: [Finding] = []
        for node in book.dossier.chain where book.mustReport(clause, node) {
            for period in book.periods(clause.report) {
                if book.state(clause, node, period) == .silent {
                    found.append(finding("reportMissing", clause.code, node.node, period))
                }
                let isLate = book.dossier.reports.contains { report in
                    report.node == node.node && report.period == period && report.received <= book.asOf
                        && report.received > book.dueDay(clause.report, of: period)
                }
                if isLate { found.append(finding("reportLate", clause.code, node.node, period)) }
            }
        }
        return found
    }

    private func notPassedDown(_ clause: Clause) -> [Finding] {
        guard let rule = clause.passDown else { return [] }
        return book.dossier.chain.compactMap { node in
            guard node.node != book.prime?.node, book.start(of: node) <= book.asOf,
                !node.carries.contains(clause.code),
                rule.reach == .all || book.parent(of: node)?.node == book.prime?.node
            else { return nil }
            let isBound =
                switch rule.threshold {
                case nil: true
                case .above(let money): node.value.map { $0 > money.amount } ?? false
                case .from(let money): node.value.map { $0 >= money.amount } ?? false
                }
            return isBound
                ? finding("clauseNotPassedDown", clause.code, node.node, nil, node.value.map { Int128($0.units) })
                : nil
        }
    }

    private func missed(_ clause: Clause) -> [Finding] {
        guard case .duty(let duty) = clause.rule, let prime = book.prime, !paper.isEvidenced(duty),
            book.asOf > paper.lastDay(of: duty)
        else { return [] }
        return [finding("dutyMissed", clause.code, prime.node)]
    }

    private func verdicts(of clause: Clause) -> [Finding] {
        guard clause.kind != .duty, let period = book.latestDue(clause.report) else { return [] }
        return paper.assessments.filter { $0.commitment == clause.code }.compactMap { found in
            switch found.outcome {
            case "approaching", "requiresImprovement", "inadequate":
                finding("shortfall", clause.code, found.node, period, Int128(found.shortfall.units))
            case "undetermined":
                finding("statusUnknown", clause.code, found.node, period, Int128(found.shortfall.units))
            default: nil
            }
        }
    }

    private func passThrough(_ clause: Clause) -> [Finding] {
        guard case .spendShare(let rule) = clause.rule, let period = book.latestDue(clause.report) else { return [] }
        return paper.roots(of: clause).flatMap { root in
            let spend = PaperSpend(book, clause, rule, beside: paper.clauses, at: root, cutOff: period.end)
            return book.subtree(of: root).filter { node in
                node.node != root.node && spend.status(of: node) == .yes && spend.isPassThrough(node)
            }.map { finding("passThrough", clause.code, $0.node, period) }
        }
    }

    private var undeclared: [Finding] {
        let values = paper.clauses.compactMap(\.passDown).map { $0.threshold?.money.amount ?? .zero }
        guard let lowest = values.min() else { return [] }
        return book.dossier.chain.compactMap { node in
            var totals: [String: Int128] = [:]
            for case (let payment, nil) in payments(by: node) where payment.role == "subcontractor" {
                totals[payment.payee, default: 0] += Int128(payment.amount.units)
            }
            let large = totals.values.filter { $0 > 0 && $0 >= Int128(lowest.units) }
            guard !large.isEmpty else { return nil }
            return finding("subcontractUndeclared", nil, node.node, nil, large.reduce(0, +))
        }
    }

    private func payments(by node: ChainNode? = nil) -> [(payment: Fact.Payment, node: ChainNode?)] {
        book.entries.compactMap { entry in
            guard case .payment(let payment) = entry.line.fact, payment.date <= book.asOf,
                node == nil || entry.line.node == node?.node
            else { return nil }
            return (payment, payment.payeeNode.flatMap { book.node($0) })
        }
    }

    private var aboveValue: [Finding] {
        book.dossier.chain.compactMap { node in
            guard let value = node.value else { return nil }
            let paid = payments().filter { $0.node?.node == node.node }
                .reduce(Int128(0)) { $0 + Int128($1.payment.amount.units) }
            let excess = paid - Int128(value.units)
            return excess > 0 ? finding("paymentAboveValue", nil, node.node, nil, excess) : nil
        }
    }

    private var duplicates: [Finding] {
        let struck = book.struckClaims
        return book.dossier.chain.filter { node in
            book.entries.contains { $0.line.node == node.node && struck.contains($0.line.id) }
        }.map { finding("claimDuplicate", nil, $0.node) }
    }
}
