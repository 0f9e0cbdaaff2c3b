public import Assessment
import Contracts
import Digest

/// All lines behind one commitment of a contract.
public struct LinesPage: PageView {
    /// `lines.mustache`.
    public static let template = PageTemplate.lines
    /// No entry.
    public static let navigation: NavigationEntry? = nil
    /// Lines on one page.
    public static let size = 200

    let suffix: String
    let contract: String
    let back: String
    let title: String
    let summary: String
    let asOf: String
    let caption: String
    let rows: [LineRow]
    let hasRows: Bool
    let isEmpty: Bool
    let hidden: Bool
    let pager: Pager?

    /// One page of the lines, counted from 1; nil when the contract as a whole has no such commitment or the list has
    /// no such page. Lines about people are left out unless `showsPeople`.
    public init?(
        title contractTitle: String, dossier: Dossier, evaluation: Evaluation, source: (String) -> LineSource?,
        commitment: String, page: Int, showsPeople: Bool = true
    ) {
        let index = DossierIndex(
            dossier, on: evaluation.asOf, cutOff: evaluation.cutOff, showsPeople: showsPeople)
        let ref = dossier.contract.ref
        guard
            let assessment = evaluation.assessments.first(where: {
                $0.commitment == commitment && $0.node == index.prime?.node
            })
        else { return nil }
        let credits = index.shown(assessment.credits)
        let pages = Pager.pages(of: credits.count, size: Self.size)
        guard (1...pages).contains(page) else { return nil }
        suffix = Pager.titleSuffix(page: page, pages: pages)
        contract = "\(contractTitle) (\(ref))"
        back = PagePath.contract(ref)
        title = index.title(commitment)
        summary = "\(NumberText.count(credits.count, "line", "lines")); \(index.credited(assessment)) is credited."
        asOf = DayText.long(evaluation.asOf)
        caption = "Lines behind \(title)" + suffix
        rows = credits.dropFirst((page - 1) * Self.size).prefix(Self.size).map {
            LineRow($0, commitment: commitment, index: index, source: source)
        }
        hasRows = !rows.isEmpty
        isEmpty = assessment.credits.isEmpty
        hidden = credits.count < assessment.credits.count
        pager = Pager(page: page, pages: pages) { PagePath.lines(ref, commitment: commitment, page: $0) }
    }

    /// `Lines behind Social return, C-1 (page 2 of 4)`.
    public var documentTitle: String { "Lines behind \(title), \(contract)\(suffix)" }
}
