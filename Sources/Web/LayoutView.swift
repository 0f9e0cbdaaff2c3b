/// The frame around every page.
struct LayoutView: Sendable {
    var documentTitle: String
    var styleSheet: String
    var notice: String?
    var isFlagged: Bool
    var isDigest: Bool
    /// The page's own HTML, the only text that no template escapes.
    var body: String
}
