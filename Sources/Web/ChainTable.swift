import Assessment
import Contracts
import Digest

/// The chain of a contract, with each node's part of one commitment's shortfall.
struct ChainTable: Sendable {
    /// Nodes shown before the rest is only counted.
    static let limit = 200

    var caption: String
    /// Whether the table says where a shortfall is.
    var hasGaps: Bool
    var rows: [Row]
    /// How many nodes are not shown; nil when all are.
    var more: String?

    /// One node.
    struct Row: Sendable {
        var depth: String
        var tier: String
        var name: String
        var party: String
        var value: String
        /// What the subcontract is for and what became of it, a sentence each.
        var notes: [String]
        var carries: String
        /// Where passing down can be read, and what is not known of it.
        var passing: [String]
        var own: String?
        var branch: String?
        var mark: String?
    }

    /// The chain with the gaps of the assessment; without gaps where it is nil.
    init(_ assessment: Assessment?, order: ChainOrder, index: DossierIndex) {
        caption = Self.caption(assessment, index: index)
        hasGaps = assessment != nil
        let own = (assessment?.attribution ?? []).reduce(into: [String: Quantity]()) { $0[$1.node] = $1.gap }
        let branches = order.branchSums(own)
        let largest = own.values.max().flatMap { $0 > .zero ? $0 : nil }
        let positive = own.values.reduce(Quantity.zero) { $0 + max($1, .zero) }
        rows = order.places.prefix(Self.limit).map { place in
            var row = Row(place, commitment: assessment?.commitment, index: index)
            guard let assessment else { return row }
            let unit = index.unit(assessment.commitment)
            row.own = Self.gapText(own[place.node.node], unit)
            row.branch = Self.gapText(branches[place.node.node], unit)
            if let largest, assessment.shortfall > .zero, own[place.node.node] == largest {
                row.mark = largest + largest > positive ? "Most of the shortfall" : "Largest part of the shortfall"
            }
            return row
        }
        let hidden = order.places.count - rows.count
        more = hidden > 0 ? "and \(NumberText.count(hidden, "node", "nodes")) more" : nil
    }

    private static func caption(_ assessment: Assessment?, index: DossierIndex) -> String {
        guard let assessment else { return "The chain of subcontracts" }
        let title = index.title(assessment.commitment)
        return title + (assessment.shortfall > .zero ? ": where in the chain the shortfall is" : ": each one’s part")
    }

    private static func gapText(_ gap: Quantity?, _ unit: FigureUnit) -> String {
        guard let gap else { return "–" }
        if gap == .zero { return "nothing" }
        return gap > .zero ? "short by \(unit.text(gap))" : "over by \(unit.text(-gap))"
    }
}

extension ChainTable.Row {
    fileprivate init(_ place: ChainOrder.Place, commitment: String?, index: DossierIndex) {
        depth = String(min(place.tier, 9))
        tier = place.isLinked ? index.tier(place.node.node) : "Not linked to the prime"
        name = index.name(party: place.node.party)
        party = ([place.node.party] + index.aliases(party: place.node.party).map { "also \($0)" })
            .joined(separator: ", ")
        notes = (place.node.scope.map { ["Scope: \($0)"] } ?? []) + index.changes(of: place.node)
        value = place.node.value.map(index.money) ?? "not known"
        let isPrime = place.tier == 0 && place.isLinked
        if let commitment {
            let answer = place.node.passing(of: commitment)
            let isCarried = isPrime || place.node.carries.contains(commitment)
            carries = isCarried ? "yes" : answer?.value == .unknown ? "not known" : "no"
            passing = isPrime ? [] : answer?.source.map { [$0] } ?? []
        } else {
            carries = NumberText.list(place.node.carries.map(index.title))
            passing = place.node.passedDown.compactMap { answer in
                switch answer.value {
                case .yes, .no: answer.source.map { "\(index.title(answer.code)): \($0)" }
                case .unknown: "\(index.title(answer.code)): not known\(answer.source.map { ", \($0)" } ?? "")"
                }
            }
        }
    }
}

extension PassedDown {
    /// The document that says so, and its day; nil when neither was named.
    fileprivate var source: String? {
        let parts = [document, date.map { "of \(DayText.short($0))" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension DossierIndex {
    fileprivate func aliases(party: String) -> [String] {
        dossier.parties.first { $0.id == party }?.aliases ?? []
    }

    /// What became of a subcontract by the day, a sentence for each change.
    fileprivate func changes(of node: ChainNode) -> [String] {
        dossier.changes.filter { $0.node == node.node && $0.on <= day }.map { change in
            let before = change.was.map(money) ?? "a value not stated"
            let parts = [
                change.replacedBy.map { "given to \(name(party: $0))" },
                change.value == change.was ? nil : change.value.map { "changed from \(before) to \(money($0))" },
            ]
            let facts = parts.compactMap { $0 }.joined(separator: " and ")
            let decided = change.consentOn.map { " on \(DayText.short($0))" } ?? ""
            let document = change.document.map { " (\($0))" } ?? ""
            let consent =
                switch change.consent {
                case .yes: "the authority consented\(decided)"
                case .no: "the authority refused\(decided)"
                case .unknown: "not known whether the authority consented"
                }
            return "\(DayText.short(change.on)): \(facts); \(consent)\(document)"
        }
    }
}
