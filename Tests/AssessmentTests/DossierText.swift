import Assessment
import Contracts
import Foundation
import Policies

/// A dossier as the public file of it, for people to feed to `clausewatch assess --dossier`.
struct DossierText: CustomStringConvertible {
    let dossier: Dossier

    /// The bytes of the file.
    var data: Data {
        get throws {
            var parts: [String: Any] = [
                "dossier": 1, "contract": try json(dossier.contract), "parties": try json(dossier.parties),
                "chain": try json(dossier.chain), "reports": try json(dossier.reports),
                "commitments": dossier.commitments.map { commitment in
                    [
                        "code": commitment.code, "policy": commitment.policy, "edition": commitment.edition,
                        "clause": commitment.clause.asText, "from": commitment.from?.description as Any? ?? NSNull(),
                    ] as [String: Any]
                },
            ]
            if !dossier.amendments.isEmpty { parts["amendments"] = try json(dossier.amendments) }
            return try JSONSerialization.data(withJSONObject: parts, options: [.sortedKeys])
        }
    }

    var description: String {
        (try? data).flatMap { String(bytes: $0, encoding: .utf8) } ?? "a dossier that cannot be written"
    }

    private func json(_ part: some Encodable) throws -> Any {
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(part))
    }
}

extension Fraction {
    /// A share as clauses write it; only shares of at most four decimals of a percent are drawn.
    fileprivate var percent: String {
        let units = numerator * 1_000_000 / denominator
        return "\(Quantity(units: Int64(units)))%"
    }
}

extension Money {
    fileprivate var written: String { "\(amount) \(currency)" }
}

extension Clause {
    /// The keys of the clause, as far as drawn dossiers use them.
    fileprivate var asText: [String: Any] {
        var keys: [String: Any] = [
            "code": code, "kind": kind.rawValue, "countsFrom": countsFrom.rawValue,
            "bands": [
                "approaching": bands.approaching.percent, "requiresImprovement": bands.requiresImprovement.percent,
            ],
        ]
        var report: [String: Any] = [
            "every": "P\(self.report.every)M", "dueAfter": self.report.dueAfter.description,
            "by": self.report.by.rawValue,
        ]
        if case .calendar(let months) = self.report.anchor {
            (report["anchoredTo"], report["months"]) = ("calendar", months)
        }
        keys["report"] = report
        if let passDown {
            var rule = ["to": passDown.reach.rawValue]
            switch passDown.threshold {
            case .above(let money): rule["above"] = money.written
            case .from(let money): rule["from"] = money.written
            case nil: break
            }
            keys["passDown"] = rule
        }
        var applies: [String: Any] = [:]
        if let kinds = appliesTo.kinds { applies["kinds"] = kinds.map(\.rawValue).sorted() }
        switch appliesTo.conditions.contractValue?.lower {
        case .above(let money): applies["contractValue"] = ["above": money.written]
        case .from(let money): applies["contractValue"] = ["from": money.written]
        case nil: break
        }
        if !applies.isEmpty { keys["appliesTo"] = applies }
        return keys.merging(rule.asText) { _, own in own }
    }
}

extension Clause.Rule {
    fileprivate var asText: [String: Any] {
        switch self {
        case .valueShare(let rule): return rule.asText
        case .spendShare(let rule): return rule.asText
        case .count(let rule): return rule.asText
        case .hoursShare(let rule):
            return [
                "target": rule.target.percent, "comparison": rule.comparison.rawValue, "groups": rule.groups,
            ]
        case .duty(let duty):
            switch duty.by {
            case .beforeContractStart:
                return ["statement": duty.statement, "by": ["before": "contractStart"]]
            case .within(let span, let event):
                return ["statement": duty.statement, "by": ["within": span.description, "after": event.rawValue]]
            case .withinWorkingDays(let days, let event):
                return ["statement": duty.statement, "by": ["within": "\(days) workingDays", "after": event.rawValue]]
            }
        }
    }
}

extension SpendShare {
    fileprivate var asText: [String: Any] {
        var keys: [String: Any] = [
            "target": target.percent, "comparison": comparison.rawValue, "mode": mode.rawValue,
        ]
        switch eligible {
        case .all(let codes): keys["eligible"] = ["all": codes]
        case .any(let codes): keys["eligible"] = ["any": codes]
        }
        if !roles.isEmpty { keys["roles"] = roles.mapValues(\.percent) }
        if jointVentures != .ownWork { keys["jointVentures"] = jointVentures.rawValue }
        if let overlap { keys["overlap"] = ["with": overlap.with, "how": overlap.how.rawValue] as [String: Any] }
        if !matched.isEmpty { keys["matched"] = matched.sorted() }
        if let usefulFunction { keys["usefulFunction"] = usefulFunction.percent }
        if !exclude.isEmpty { keys["exclude"] = exclude.map(\.rawValue).sorted() }
        return keys
    }
}

extension CountRule {
    fileprivate var asText: [String: Any] {
        let counted: [String: Any] =
            switch counts {
            case .outreach(let outcome): ["line": "outreach", "outcome": outcome]
            case .placement(let blocks): ["line": "placement", "blocks": blocks]
            case .statement(let code): ["line": "statement", "code": code]
            }
        let number: [String: Any] =
            switch required {
            case .number(let number): ["number": number.description]
            case .perMillionOfValue(let rate): ["perMillion": rate.description, "of": "contractValue"]
            }
        return ["counts": counted, "required": number, "due": due.asText]
    }
}

extension DueCurve {
    fileprivate var asText: Any {
        switch self {
        case .linear: return "linear"
        case .end: return "end"
        case .milestones(let milestones):
            let written = milestones.map { milestone in
                switch milestone.by {
                case .day(let day): ["by": day.description, "share": milestone.share.percent]
                case .afterStart(let span): ["by": span.description, "share": milestone.share.percent]
                }
            }
            return ["milestones": written]
        }
    }
}

extension ValueShare {
    fileprivate var asText: [String: Any] {
        var owed: [String: Any] = [:]
        switch obligation.amount {
        case .fixed(let money): owed["fixed"] = money.written
        case .rate(let rate, let base): (owed["rate"], owed["of"]) = (rate?.percent, base.rawValue)
        }
        if let minimum = obligation.minimum { owed["minimum"] = minimum.written }
        if let cap = obligation.cap { owed["cap"] = cap.written }
        if !obligation.reductions.isEmpty {
            owed["reductions"] = obligation.reductions.map { ["certificate": $0.certificate, "by": $0.by.percent] }
            owed["onLapse"] = obligation.onLapse.rawValue
        }
        var table: [String: Any] = [
            "blocks": values.blocks.map(\.asText), "bonuses": values.bonuses.map(\.asText),
            "caps": values.caps.map { ["category": $0.category, "share": $0.share.percent] },
        ]
        if case .hours(let week) = values.basis { table["basis"] = "\(week) h/week" }
        return ["obligation": owed, "due": due.asText, "chain": ["credit": credit.rawValue], "values": table]
    }
}

extension ValueBlock {
    fileprivate var asText: [String: Any] {
        var keys: [String: Any] = ["code": code]
        switch worth {
        case .fteYear(let money): (keys["per"], keys["amount"]) = ("fteYear", money.written)
        case .unit(let unit, let money): (keys["per"], keys["amount"]) = (unit.rawValue, money.written)
        case .invoice(let invoice): (keys["per"], keys["share"]) = ("invoice", invoice.share.percent)
        case .adviser: keys["per"] = "adviser"
        }
        if let category { keys["category"] = category }
        if let window {
            keys["window"] =
                window.per == .person
                ? ["lasts": window.lasts.description, "per": "person"] : window.lasts.description as Any
        }
        if !limits.isEmpty { keys["limits"] = limits.map(\.asText) }
        if let minHoursPerWeek { keys["minHoursPerWeek"] = "\(minHoursPerWeek) h/week" }
        if !requires.isEmpty { keys["requires"] = requires }
        return keys
    }
}

extension ValueBlock.Limit {
    fileprivate var asText: [String: String] {
        switch size {
        case .amount(let money): ["amount": money.written, "each": each.rawValue]
        case .quantity(let quantity): ["quantity": quantity.description, "each": each.rawValue]
        }
    }
}

extension ValueBonus {
    fileprivate var asText: [String: Any] {
        switch worth {
        case .once(let money): ["code": code, "how": "once", "amount": money.written]
        case .perYear(let money): ["code": code, "how": "perYear", "amount": money.written]
        case .proRata(let money): ["code": code, "how": "proRata", "amount": money.written]
        case .multiple(let factor):
            ["code": code, "how": "multiple", "factor": factor.roundedHalfEven.description]
        case .multipleOfAmount(let factor):
            ["code": code, "how": "multipleOfAmount", "factor": factor.roundedHalfEven.description]
        }
    }
}
