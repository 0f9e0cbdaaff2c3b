/// How a file's bytes become UTF-8, decided from all of them.
struct TextPlan: Sendable {
    var encoding = TableSummary.Encoding.utf8
    var mark = TableSummary.Mark.none
    /// Where the text begins, behind any byte order mark.
    var start = 0
    /// Whether control characters U+0080 to U+009F are given back the marks they were.
    var repairsControls = false
    /// Whether the text may hold U+FFFD.
    var mayHaveLost = false
    /// What was found on the way, each a sentence.
    var notes: [String] = []

    /// Whether each byte of the text stands where it stood in the file.
    var keepsPlaces: Bool {
        (encoding == .utf8 || encoding == .ascii) && !repairsControls
    }
}
