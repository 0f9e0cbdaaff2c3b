import Assessment
import Contracts
import Digest

/// The first lines behind one commitment, with the way to the rest.
struct LinesBehind: Sendable {
    /// Lines shown on the contract's page.
    static let limit = 100

    var title: String
    var count: String
    var caption: String
    var rows: [LineRow]
    var hasRows: Bool
    var isEmpty: Bool
    /// Whether lines about people are left out.
    var hidden: Bool
    /// The page with all lines; nil when they are all shown.
    var all: String?

    init(_ assessment: Assessment, index: DossierIndex, source: (String) -> LineSource?) {
        let credits = index.shown(assessment.credits)
        hidden = credits.count < assessment.credits.count
        title = index.title(assessment.commitment)
        count = NumberText.count(credits.count, "line", "lines")
        caption = "Lines behind \(title)"
        rows = credits.prefix(Self.limit).map {
            LineRow($0, commitment: assessment.commitment, index: index, source: source)
        }
        isEmpty = assessment.credits.isEmpty
        hasRows = !rows.isEmpty
        let path = PagePath.lines(index.dossier.contract.ref, commitment: assessment.commitment, page: 1)
        all = credits.count > Self.limit ? path : nil
    }
}
