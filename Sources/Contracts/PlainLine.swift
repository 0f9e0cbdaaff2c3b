/// A text for the record: on one line, so that whoever reads it later takes no part of it for another entry.
public enum PlainLine {
    /// The most characters that are kept.
    public static let most = 500

    /// What speaks against a text, as the end of a sentence about it; nil when nothing does.
    public static func objection(to text: String) -> String? {
        let categories = text.unicodeScalars.lazy.map(\.properties.generalCategory)
        guard categories.allSatisfy({ ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0) }) else {
            return "has a line break or another control character; write it on one line of plain text"
        }
        guard text.count <= most else {
            return "has \(text.count) characters, at most \(most) are kept; name the paper that says more"
        }
        return nil
    }
}
