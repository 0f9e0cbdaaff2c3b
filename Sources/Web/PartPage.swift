import Assessment
import Contracts
import Digest

/// The part of a contract that a subcontractor sees: their own place in the chain and what is below it.
struct PartPage: PageView {
    /// `part.mustache`.
    static let template = PageTemplate.part
    /// The first entry.
    static let navigation: NavigationEntry? = .flagged

    let ref: String
    let title: String
    let asOf: String
    let nodes: [Node]
    let commitments: [Owed]
    let hasCommitments: Bool
    let flags: [Finding]
    let hasFlags: Bool

    /// One place in the chain.
    struct Node: Sendable {
        var name: String
        var tier: String
        var value: String
        var clauses: String
    }

    /// What was due at one place under one commitment.
    struct Owed: Sendable {
        var title: String
        var place: String
        var due: String
        var credited: String
        var shortfall: String
        var outcome: OutcomeTag
    }

    /// What was found at one place.
    struct Finding: Sendable {
        var kind: String
        var message: String
        var place: String
        var amount: String
        var since: String
    }

    init(
        title: String, dossier: Dossier, evaluation: Evaluation, nodes seen: Set<String>,
        status: [String: FlagStatus], policies: PolicyTitles
    ) {
        let index = DossierIndex(dossier, on: evaluation.asOf, cutOff: evaluation.cutOff, policies: policies)
        ref = dossier.contract.ref
        self.title = title
        asOf = DayText.long(evaluation.asOf)
        nodes = dossier.chain.filter { seen.contains($0.node) }.map { node in
            Node(
                name: index.name(party: node.party), tier: index.tier(node.node),
                value: node.value.map(index.money) ?? "–",
                clauses: node.carries.isEmpty ? "–" : node.carries.map(index.title).joined(separator: "; "))
        }
        commitments = evaluation.assessments.filter { seen.contains($0.node) }.map { assessment in
            let row = CommitmentRow(assessment, index: index)
            return Owed(
                title: row.title, place: row.place, due: row.due, credited: row.credited, shortfall: row.shortfall,
                outcome: row.outcome)
        }
        hasCommitments = !commitments.isEmpty
        flags = evaluation.flags.filter { seen.contains($0.node) }.map { flag in
            let row = FlagRow(flag, status[flag.key], past: [], index: index)
            return Finding(
                kind: row.kind, message: row.message, place: row.place, amount: row.amount, since: row.since)
        }
        hasFlags = !flags.isEmpty
    }

    /// The title of the contract.
    var documentTitle: String { "\(ref): \(title)" }
}
