import Assessment
import Contracts
import Policies

extension GeneratedDossier {
    /// What contracts agree on besides: amendments, later editions, certificates of the contractor, windows that run
    /// for a person and limits of blocks.
    mutating func drawTerms() {
        guard chance(45) else { return }
        drawAmendments()
        drawCertificates()
        for index in dossier.commitments.indices {
            let code = dossier.commitments[index].code
            let clause = withTerms(dossier.commitments[index].clause)
            dossier.commitments[index] = Commitment(code: code, policy: code, edition: "1", clause: clause)
        }
        for commitment in dossier.commitments where chance(35) {
            guard let later = laterEdition(of: commitment.clause) else { continue }
            dossier.commitments.append(
                Commitment(
                    code: commitment.code, policy: commitment.policy, edition: "2", clause: later,
                    from: day(within: 30)))
        }
    }

    private mutating func drawAmendments() {
        let (start, end) = (dossier.contract.start, dossier.contract.end)
        for _ in 0..<whole(0...2) {
            var amendment = Amendment(from: day(within: 20))
            if chance(70) { amendment.value = amount(upTo: 2_000_000) }
            if chance(30) { amendment.wageSum = amount(upTo: 900_000) }
            if chance(30) { amendment.end = max(start.adding(days: 60), end.adding(days: whole(-120...200))) }
            if !amendment.isEmpty { dossier.amendments.append(amendment) }
        }
    }

    private mutating func drawCertificates() {
        guard let index = dossier.parties.firstIndex(where: { $0.id == "P0" }) else { return }
        for code in ["pso-1", "pso-2"] where chance(70) {
            dossier.parties[index].attributes.append(
                Attribute(
                    code: code, value: one(of: [.yes, .yes, .unknown, .no]), from: chance(40) ? day(within: 60) : nil,
                    to: chance(30) ? day(within: 100) : nil))
        }
    }

    private mutating func withTerms(_ clause: Clause) -> Clause {
        guard case .valueShare(var rule) = clause.rule else { return clause }
        if chance(60) {
            rule.obligation.reductions = [
                .init(certificate: "pso-1", by: one(of: ["10%", "33.3%"])),
                .init(certificate: "pso-2", by: one(of: ["50%", "100%"])),
            ]
            rule.obligation.onLapse = one(of: [.reopensAll, .reopensRest])
        }
        for index in rule.values.blocks.indices {
            let block = rule.values.blocks[index]
            if block.code == "ww", chance(70) {
                rule.values.blocks[index].window = ValueBlock.Window(one(of: ["P12M", "P3M", "P5M"]), per: .person)
            }
            if block.code == "know" || block.code == "buy" {
                for each in ValueBlock.Limit.Stretch.allCases where chance(30) {
                    let isQuantity = block.code == "know" && chance(50)
                    rule.values.blocks[index].limits.append(
                        ValueBlock.Limit(
                            isQuantity
                                ? .quantity(Quantity(whole(5...200))) : .amount(Money(amount(upTo: 12_000), "EUR")),
                            each: each))
                }
            }
        }
        var changed = clause
        changed.rule = .valueShare(rule)
        return changed
    }

    private mutating func laterEdition(of clause: Clause) -> Clause? {
        var later = clause
        switch clause.rule {
        case .valueShare(var rule):
            if case .rate(_, let base) = rule.obligation.amount {
                rule.obligation.amount = .rate(one(of: ["2%", "7.5%", "20%"]), of: base)
            }
            if let index = rule.values.blocks.firstIndex(where: { $0.code == "pw" }) {
                rule.values.blocks[index].worth = .fteYear("27500 EUR")
            }
            later.rule = .valueShare(rule)
        case .spendShare(var rule):
            rule.target = one(of: ["7%", "15%", "60%"])
            later.rule = .spendShare(rule)
        case .count(var rule):
            rule.required = .number(Quantity(whole(1...9)))
            later.rule = .count(rule)
        case .hoursShare, .duty: return nil
        }
        return later
    }
}
