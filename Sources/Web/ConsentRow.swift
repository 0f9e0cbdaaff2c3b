import Assessment
import Contracts
import Digest
import Store

/// What the authority said to a subcontract, as it was noted.
struct ConsentRow: Sendable {
    let node: String
    let asked: String
    let answer: String
    let document: String
    let noted: String
    /// Whether a report declares what was asked.
    let declared: String

    init(_ consent: Consent, index: DossierIndex) {
        node = Self.told(index.name(node: consent.node), consent.node)
        asked =
            Self.told(consent.partyName ?? index.name(party: consent.party), consent.party) + " at "
            + (consent.value.map(index.money) ?? "a value not stated")
        answer = (consent.isGiven ? "Consent given on " : "Consent refused on ") + DayText.long(consent.decidedOn)
        document = consent.document
        noted = DayText.long(consent.notedOn)
        let change = index.dossier.changes.first {
            $0.node == consent.node && $0.consentOn == consent.decidedOn && $0.document == consent.document
        }
        declared =
            if let change {
                "Answers the change of \(DayText.long(change.on))"
            } else if index.isDeclared(consent) {
                "As declared"
            } else {
                "No report declares this"
            }
    }

    /// The name with its identifier, or that alone where no name is known.
    private static func told(_ name: String, _ identifier: String) -> String {
        name.isEmpty || name == identifier ? identifier : "\(name) (\(identifier))"
    }
}

extension DossierIndex {
    fileprivate func isDeclared(_ consent: Consent) -> Bool {
        dossier.chain.contains {
            $0.node == consent.node && $0.party == consent.party && $0.value == consent.value
        }
    }
}
