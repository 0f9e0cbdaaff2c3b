import Assessment
import Contracts

/// What a dossier says of its chain beyond who pays whom: scope, passing down, changes and aliases.
struct ChainText {
    private let dossier: Dossier
    private let day: Day

    init(_ dossier: Dossier, on day: Day) {
        self.dossier = dossier
        self.day = day
    }

    /// A block of lines for each subcontract and party of which something is said; none where nothing is.
    var lines: [String] {
        dossier.chain.flatMap { node -> [String] in
            let facts = facts(of: node)
            return facts.isEmpty ? [] : ["\(node.node) (\(node.party)):"] + facts.map { "  \($0)" }
        }
            + dossier.parties.filter { !$0.aliases.isEmpty }.map { party in
                "\(party.id) is also named \(party.aliases.joined(separator: ", "))"
            }
    }

    private func facts(of node: ChainNode) -> [String] {
        [node.scope.map { "scope: \($0)" }, node.offered.map { "offered on \($0)" }].compactMap { $0 }
            + node.passedDown.map { words(of: $0) }
            + dossier.changes.filter { $0.node == node.node && $0.on <= day }.map { words(of: $0) }
    }

    private func words(of answer: PassedDown) -> String {
        let source = [answer.document, answer.date.map { "of \($0)" }].compactMap { $0 }.joined(separator: " ")
        let word =
            switch answer.value {
            case .yes: "passed down"
            case .no: "not passed down"
            case .unknown: "not known whether passed down"
            }
        return "\(answer.code): \(word)" + (source.isEmpty ? "" : " (\(source))")
    }

    private func words(of change: ChainChange) -> String {
        func money(_ value: Quantity?) -> String {
            value.map { "\($0.written) \(dossier.contract.currency)" } ?? "a value not stated"
        }
        let facts = [
            change.replacedBy.map { "given to \($0)" },
            change.value == nil || change.value == change.was
                ? nil : "changed from \(money(change.was)) to \(money(change.value))",
        ].compactMap { $0 }.joined(separator: ", ")
        let consent =
            switch change.consent {
            case .yes: "consent given"
            case .no: "consent refused"
            case .unknown: "consent not known"
            }
        return "\(change.on): \(facts); \(consent)" + (change.consentOn.map { " on \($0)" } ?? "")
            + (change.document.map { " (\($0))" } ?? "")
    }
}
