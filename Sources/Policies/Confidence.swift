/// How a rule was read, so that nobody takes a transcription for the authority's own word.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// The authority's own text was read.
    case primary
    /// The authority's own text was read, in a version older than the one in force.
    case olderText
    /// Somebody else's transcription of the text was read.
    case transcription
    /// A law firm, the press or a vendor was read.
    case secondary
    /// Nothing published was read: the council asks for it.
    case requirement
}
