import Assessment
import Contracts
import Policies

extension GeneratedDossier {
    /// Firms that are eligible in part, clauses that share out their payees, roles that are matched, and payments that
    /// name the clause they count for.
    mutating func drawSharing() {
        for party in dossier.parties.indices {
            for index in dossier.parties[party].attributes.indices where chance(25) {
                dossier.parties[party].attributes[index].share = one(of: ["40%", "50%", "33.3333%", "70%", "100%"])
            }
        }
        let spending = dossier.commitments.indices.filter { dossier.commitments[$0].clause.kind == .spendShare }
        let overlap = drawOverlap(of: spending.filter { mode(of: $0) != .leaving })
        for index in spending { share(index, overlap) }
        fund()
        drawClaims()
    }

    private func mode(of index: Int) -> SpendShare.Mode? {
        if case .spendShare(let rule) = dossier.commitments[index].clause.rule { rule.mode } else { nil }
    }

    private mutating func drawOverlap(of indices: [Int]) -> (codes: [String], how: Overlap.How) {
        let how: Overlap.How = one(of: [.oneOnly, .halves, .oneOnly, .halves, .many])
        let codes = indices.map { dossier.commitments[$0].code }
        guard codes.count > 1, chance(60) else { return ([], how) }
        return (Array(how == .halves ? codes.prefix(2) : codes[...]), how)
    }

    private mutating func share(_ index: Int, _ overlap: (codes: [String], how: Overlap.How)) {
        var clause = dossier.commitments[index].clause
        guard case .spendShare(var rule) = clause.rule, rule.mode != .leaving else { return }
        rule.jointVentures = one(of: [.ownWork, .share, .share])
        if overlap.codes.contains(clause.code) {
            rule.overlap = Overlap(with: overlap.codes.filter { $0 != clause.code }, how: overlap.how)
        }
        let isShared = rule.overlap.map { $0.how != .many } ?? false
        if rule.mode == .retained || rule.mode == .ownForces, !isShared, chance(80) {
            rule.matched = Set(["dealer", "subcontractor"].filter { rule.roles[$0] == nil })
        }
        clause.rule = .spendShare(rule)
        let code = clause.code
        dossier.commitments[index] = Commitment(code: code, policy: code, edition: "1", clause: clause)
    }

    /// One more payment to most nodes, so that they keep something of what they were paid.
    private mutating func fund() {
        let reports = dossier.reports.indices.filter { !dossier.reports[$0].nil }
        guard !reports.isEmpty else { return }
        for node in dossier.chain where chance(70) {
            guard let parent = node.parent, dossier.chain.contains(where: { $0.node == parent }) else { continue }
            let report = one(of: reports)
            let payment = Fact.Payment(
                payee: node.party, payeeNode: node.node, amount: amount(upTo: 500_000),
                date: dossier.reports[report].period.start)
            dossier.reports[report].lines.append(Line(id: "F\(node.node)", node: parent, fact: .payment(payment)))
        }
    }

    private mutating func drawClaims() {
        let codes = dossier.commitments.map(\.code)
        for report in dossier.reports.indices {
            for line in dossier.reports[report].lines.indices {
                guard case .payment(var payment) = dossier.reports[report].lines[line].fact else { continue }
                payment.countsFor = one(of: codes + [nil, nil])
                dossier.reports[report].lines[line].fact = .payment(payment)
            }
        }
    }
}
