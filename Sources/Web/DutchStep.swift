import Assessment
import Contracts
import Digest

/// A step in the life of a finding in Dutch.
struct DutchStep: Sendable {
    let text: String

    init(_ step: FlagStep, unit: FigureUnit) {
        func size(_ found: FlagHistory.Found) -> String {
            found.amount.map { DutchText.figure($0, unit) } ?? "geen bedrag"
        }
        func found(_ word: String, _ found: FlagHistory.Found) -> String {
            found.amount == nil ? "\(word)." : "\(word): \(size(found))."
        }
        text =
            switch step.event {
            case .found(let what): found("Gevonden", what)
            case .reopened(let what): found("Opnieuw gevonden", what)
            case .changed(let before, let after) where before.amount != after.amount:
                "Gewijzigd van \(size(before)) in \(size(after))."
            case .changed: "Rust nu op andere regels."
            case .closed: "Niet meer gevonden."
            case .decided(let decision):
                "\(decision.kind.dutch)\(decision.until.map { " tot en met \(DutchText.day($0))" } ?? "") door "
                    + decision.by + (decision.reason.isEmpty ? "." : ": \(decision.reason)")
            case .ended(let decision):
                "\(decision.kind.dutch): vanzelf afgelopen"
                    + (decision.until.map { " na \(DutchText.day($0))." } ?? ".")
            case .paused(let pause):
                pause.mode == .off
                    ? "Niet meer naar gezocht vanaf \(DutchText.day(pause.since))."
                    : "De regel draait op proef vanaf \(DutchText.day(pause.since)): geteld, niet getoond."
            case .resumed(let pause):
                "De regel wordt weer getoond; hij \(pause.mode == .off ? "stond uit" : "draaide op proef") van "
                    + "\(DutchText.day(pause.since)) tot en met \(DutchText.day(pause.lastDay(before: step.day)))."
            }
    }
}

extension FlagDecision.Kind {
    fileprivate var dutch: String {
        switch self {
        case .acknowledge: "Gezien"
        case .ask: "Opdrachtnemer gevraagd"
        case .plan: "Herstelplan aanvaard"
        case .extend: "Uitstel gegeven"
        case .waive: "Vrijgesteld"
        case .confirm: "Bevestigd"
        case .dismiss: "Terzijde gelegd"
        case .reopen: "Heropend"
        }
    }
}

extension Flag.Kind {
    /// The kind in neutral Dutch words.
    var dutchWords: String {
        switch self {
        case .shortfall: "Minder dan nodig was"
        case .statusUnknown: "Status niet bekend"
        case .reportMissing: "Rapportage ontbreekt"
        case .reportLate: "Rapportage te laat"
        case .clauseNotPassedDown: "Clausule niet doorgegeven"
        case .subcontractUndeclared: "Onderaanneming niet opgegeven"
        case .paymentAboveValue: "Meer betaald dan de onderaanneming waard is"
        case .claimDuplicate: "Dubbel opgevoerd"
        case .passThrough: "Werk grotendeels doorgegeven"
        case .dutyMissed: "Verplichting niet op tijd aangetoond"
        case .commitmentReduced: "Toegezegde onderaanneming verlaagd of vervangen"
        case .shortfallProjected: "In dit tempo aan het einde te weinig"
        case .figuresRestated: "Cijfers wijken af van wat eerder is gemeld"
        case .disputeOpen: "Regels in geschil"
        case .certificateLapsed: "Status of certificaat verlopen"
        case .outreachMissing: "Geen leveranciers benaderd in de periode"
        case .clauseNewlyApplies: "Clausule geldt sinds een wijziging"
        case .reportIncomplete: "Opgegeven keten sluit niet"
        }
    }
}
