/// Adds comments to a sheet's part of them; a comment that stands there keeps its text, and ours follows it.
struct CommentMarking: MarkupEdit {
    /// A part without a comment.
    static let empty =
        "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<authors/><commentList/></comments>"
    static let author = "Clausewatch"

    private var texts: [String: String]
    private let order: [String]
    /// The cells that got a comment and had none, in order.
    private(set) var added: [String] = []
    private var authors = 0
    private var path: [Substring] = []
    private var cell: String?
    private var isPlain = false

    /// - Parameter texts: What is said by the cell, such as `B4`, in the order in which it is added.
    init(_ texts: [(cell: String, text: String)]) {
        order = texts.map(\.cell)
        self.texts = Dictionary(texts.map { ($0.cell, $0.text) }) { $0 + "\n" + $1 }
    }

    mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {
        let parent = path.last
        path.append(tag.local)
        if tag.local == "author", parent == "authors" { authors += 1 }
        if tag.local == "comment" { cell = tag["ref"] }
        // A text that stands alone becomes the first of several runs.
        if tag.local == "t", parent == "text" {
            isPlain = true
            text.raw("<\(tag.prefix)r>")
        }
    }

    mutating func end(_ name: String, _ text: inout MarkupText) {
        let prefix = MarkupTag(name: name).prefix
        switch path.last {
        case "authors": text.raw("<\(prefix)author>\(Self.author)</\(prefix)author>")
        case "text":
            guard path.dropLast().last == "comment", let cell, let own = texts.removeValue(forKey: cell) else { return }
            run("\n\(Self.author): \(own)", prefix, &text)
        case "commentList": add(prefix, &text)
        default: break
        }
    }

    mutating func ended(_ name: String, _ text: inout MarkupText) {
        let local = path.popLast()
        if local == "t", isPlain {
            isPlain = false
            text.raw("</\(MarkupTag(name: name).prefix)r>")
        }
    }

    private mutating func add(_ prefix: String, _ text: inout MarkupText) {
        for cell in order {
            guard let own = texts.removeValue(forKey: cell) else { continue }
            added.append(cell)
            text.raw("<\(prefix)comment ref=\"\(cell)\" authorId=\"\(authors)\"><\(prefix)text>")
            run(own, prefix, &text)
            text.raw("</\(prefix)text></\(prefix)comment>")
        }
    }

    private func run(_ own: String, _ prefix: String, _ text: inout MarkupText) {
        text.raw("<\(prefix)r><\(prefix)t xml:space=\"preserve\">")
        text.text(own)
        text.raw("</\(prefix)t></\(prefix)r>")
    }
}
