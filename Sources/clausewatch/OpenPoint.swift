import Assessment
import Contracts
import Policies
import Reports
import Store

/// A flag that waits for the contractor, as a form tells it.
struct OpenPoint {
    private let stored: StoredFlag
    private let dossier: Dossier

    init(_ stored: StoredFlag, _ dossier: Dossier) {
        (self.stored, self.dossier) = (stored, dossier)
    }

    /// The finding's own sentence in English, in which it is kept; in another language what it is and what it concerns.
    func text(_ language: Language) -> String {
        let flag = stored.flag
        switch language {
        case .en: return "\(flag.message) (\(flag.kind.rawValue), since \(stored.since))"
        case .nl:
            let parts = [what, clause, party, period, amount].compactMap { $0 }
            return "\(parts.joined(separator: "; ")) (\(flag.kind.rawValue), sinds \(stored.since))"
        }
    }

    private var clause: String? { stored.flag.commitment.map { "bepaling \($0)" } }

    private var party: String? {
        guard let node = dossier.chain.first(where: { $0.node == stored.flag.node }) else { return nil }
        let name = dossier.parties.first { $0.id == node.party }?.name ?? ""
        return name.isEmpty ? node.party : name
    }

    private var period: String? {
        stored.flag.period.map { "periode \($0.start) tot en met \($0.end)" }
    }

    private var amount: String? {
        stored.flag.amount.map { amount in
            let number = amount.shortDecimal.replacing(".", with: ",")
            return isMoney ? "\(stored.currency) \(number)" : number
        }
    }

    /// Whether the finding's size is money: that of counts and hours is not.
    private var isMoney: Bool {
        switch stored.clause {
        case .count, .hoursShare, .duty: false
        case .valueShare, .spendShare, nil: stored.flag.kind != .claimDuplicate
        }
    }

    private var what: String {
        switch stored.flag.kind {
        case .shortfall: "Minder dan wat nu moest"
        case .statusUnknown: "Status van een organisatie niet bekend"
        case .reportMissing: "Rapportage ontbreekt"
        case .reportLate: "Rapportage kwam te laat"
        case .clauseNotPassedDown: "Bepaling niet doorgelegd aan een onderaannemer"
        case .subcontractUndeclared: "Onderaanneming niet gemeld"
        case .paymentAboveValue: "Meer betaald dan de waarde van de onderaanneming"
        case .claimDuplicate: "Dubbel opgevoerd"
        case .passThrough: "Het meeste werk doorgegeven aan anderen"
        case .dutyMissed: "Plicht niet op tijd aangetoond"
        case .commitmentReduced: "Toegezegde onderaanneming verminderd of vervangen"
        case .shortfallProjected: "Aan het eind te weinig als het zo doorgaat"
        case .figuresRestated: "Cijfers wijken af van wat eerder is gemeld"
        case .disputeOpen: "Regels waarover verschil van mening is"
        case .certificateLapsed: "Status of certificaat verlopen"
        case .outreachMissing: "In de periode geen leveranciers benaderd"
        case .clauseNewlyApplies: "Bepaling geldt sinds een wijziging van het contract"
        case .reportIncomplete: "De gemelde keten sluit niet"
        }
    }
}
