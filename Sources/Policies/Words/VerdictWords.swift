import Contracts

/// Where the verdicts begin.
struct VerdictWords {
    let clause: Clause

    var sentences: [Phrase] {
        [number, unknown, conduct].compactMap { $0 }
    }

    private var number: Phrase {
        switch clause.rule {
        case .duty: duty
        case .spendShare(let rule): rule.comparison == .atMost ? ceiling : floor
        case .hoursShare(let rule): rule.comparison == .atMost ? ceiling : floor
        case .valueShare, .count: floor
        }
    }

    private var below: Phrase {
        let (first, second) = (clause.bands.approaching, clause.bands.requiresImprovement)
        return Phrase(
            en: "\"approaching\" at \(first) or more, \"requires improvement\" at \(second) or more and "
                + "\"inadequate\" below that",
            nl: "\"bijna voldaan\" bij \(first) of meer, \"verbetering nodig\" bij \(second) of meer en "
                + "\"onvoldoende\" daaronder")
    }

    private var floor: Phrase {
        Phrase(
            en: "The verdict is \"met\" at 100% or more of what was due by then, \(below).",
            nl: "Het oordeel is \"voldaan\" bij 100% of meer van wat op dat moment nodig was, \(below).")
    }

    private var ceiling: Phrase {
        Phrase(
            en: "The verdict is \"met\" as long as the limit is kept; beyond it, the limit is taken as a share of "
                + "what was reached: \(below).",
            nl: "Het oordeel is \"voldaan\" zolang het maximum niet is overschreden; daarboven telt welk deel het "
                + "maximum is van wat is bereikt: \(below).")
    }

    private var duty: Phrase {
        let met = Phrase(
            en: "The verdict is \"met\" once the statement has been made, and \"inadequate\" while it has not "
                + "been made when the time is over.",
            nl: "Het oordeel is \"voldaan\" zodra de verklaring is gegeven, en \"onvoldoende\" zolang zij na "
                + "afloop van de termijn ontbreekt.")
        guard clause.bands != Bands() else { return met }
        let unused = Phrase(
            en: "The lines given for other verdicts (\(below)) have no use in a duty.",
            nl: "De opgegeven grenzen voor andere oordelen (\(below)) hebben bij een plicht geen betekenis.")
        return Phrase(en: "\(met) \(unused)", nl: "\(met) \(unused)")
    }

    private var unknown: Phrase? {
        guard case .spendShare = clause.rule else { return nil }
        return Phrase(
            en: "While the status of a firm is not known and could turn the verdict, the verdict stays open.",
            nl: "Zolang de status van een bedrijf niet bekend is en het oordeel kan veranderen, blijft het "
                + "oordeel open.")
    }

    /// What decides where an effort is owed.
    private var conduct: Phrase? {
        guard clause.effort == .reasonableEndeavours else { return nil }
        var duties = [Phrase(en: "reporting in time", nl: "tijdig rapporteren")]
        if clause.passDown != nil {
            duties.append(Phrase(en: "passing the clause down", nl: "de bepaling doorleggen"))
        }
        if !clause.steps.isEmpty {
            duties.append(
                Phrase(en: "keeping to the clauses that show the endeavours", nl: "de genoemde bepalingen naleven"))
        }
        let all = ListWords.and(duties)
        return Phrase(
            en: "Since endeavours are owed, the number is shown but the conduct decides: \(all).",
            nl: "Omdat het een inspanningsverplichting is, wordt het getal getoond maar beslist het gedrag: \(all).")
    }
}
