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
        drawClaims()
    }

    private func mode(of index: Int) -> SpendShare.Mode? {
        if case .spendShare(let rule) = dossier.commitments[index].clause.rule { rule.mode } else { nil }
    }

    private mutating func drawOverlap(of indices: [Int]) -> (codes: [String], how: Overlap.How) {
        let how: Overlap.How = one(of: [.oneOnly, .halves, .oneOnly, .halves, .many])
        let codes = indices.map { dossier.commitments[$0].code }
        guard codes.count > 1, chance(80) else { return ([], how) }
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
        if rule.mode == .retained || rule.mode == .ownForces, !isShared, chance(60) {
            rule.matched = Set(["dealer", "subcontractor"].filter { rule.roles[$0] == nil })
        }
        clause.rule = .spendShare(rule)
        let code = clause.code
        dossier.commitments[index] = Commitment(code: code, policy: code, edition: "1", clause: clause)
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
