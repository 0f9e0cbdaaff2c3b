import Assessment
import Digest

/// A commitment's verdict in words, with what would settle it and where it is heading.
struct Verdict: Sendable {
    let title: String
    let outcome: OutcomeTag
    let sentence: String
    /// The shortest list of parties whose status settles an undetermined verdict.
    let settles: [String]
    let hasSettles: Bool
    let projection: String?
    /// The projection in Dutch.
    let projectionDutch: String?

    init(_ assessment: Assessment, index: DossierIndex) {
        title = index.title(assessment.commitment)
        outcome = OutcomeTag(assessment, index: index)
        sentence = VerdictSentence(assessment: assessment, index: index).text
        let parties = assessment.outcome == .undetermined ? assessment.settledBy : []
        settles = parties.map { "\(index.name(party: $0)) (\($0))" }
        hasSettles = !settles.isEmpty
        let words = ProjectionWords(assessment, index: index)
        projection = words?.english
        projectionDutch = words?.dutch
    }
}
