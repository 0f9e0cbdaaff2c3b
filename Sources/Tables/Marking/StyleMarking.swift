/// Adds the styles of marked cells to a workbook: each is the cell's own with another fill.
struct StyleMarking: MarkupEdit {
    /// A style that is to be made.
    private enum Wanted: Hashable {
        case marked(Int, CellMark.Tone)
        case strong
        case wrapped
    }

    /// The styles the workbook has, each with its attributes and content.
    private var own: [(tag: MarkupTag, content: String)] = []
    private var wanted: [Wanted] = []
    private var places: [Wanted: Int] = [:]
    private var count = 0

    private var fills = 0
    private var fonts = 0
    private var path: [Substring] = []
    /// Where the style that is being copied begins.
    private var begun = 0

    /// How many cell styles a part has.
    init(_ styles: [UInt8], part: String, file: String) throws(TableError) {
        var counting = Counting()
        _ = try MarkupCopy.copy(styles, part: part, file: file, through: &counting)
        count = counting.styles
    }

    /// The number of the style of a cell that is marked, by that of its own.
    mutating func marked(_ style: Int, _ tone: CellMark.Tone) -> Int {
        place(.marked(count > 0 ? min(style, count - 1) : 0, tone))
    }

    /// The number of the style of a strong text.
    mutating func strong() -> Int { place(.strong) }

    /// The number of the style of a text in lines.
    mutating func wrapped() -> Int { place(.wrapped) }

    private mutating func place(_ style: Wanted) -> Int {
        if let known = places[style] { return known }
        let place = count + wanted.count
        wanted.append(style)
        places[style] = place
        return place
    }

    mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {
        let parent = path.last
        path.append(tag.local)
        if tag.local == "fill", parent == "fills" { fills += 1 }
        if tag.local == "font", parent == "fonts" { fonts += 1 }
        if ["fills", "fonts", "cellXfs"].contains(tag.local) { tag["count"] = nil }
        if tag.local == "xf", parent == "cellXfs" {
            own.append((tag, ""))
            begun = text.bytes.count
        }
    }

    mutating func end(_ name: String, _ text: inout MarkupText) {
        let prefix = MarkupTag(name: name).prefix
        switch path.last {
        case "fills":
            for tone in CellMark.Tone.allCases {
                text.raw(
                    "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\">"
                        + "<\(prefix)fgColor rgb=\"\(tone.colour)\"/>"
                        + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>")
            }
        case "fonts":
            text.raw(
                "<\(prefix)font><\(prefix)b/><\(prefix)sz val=\"11\"/><\(prefix)name val=\"Calibri\"/></\(prefix)font>")
        case "cellXfs": for style in wanted { text.raw(markup(style, prefix)) }
        default: break
        }
    }

    mutating func ended(_ name: String, _ text: inout MarkupText) {
        let local = path.popLast()
        if local == "xf", path.last == "cellXfs", let last = own.indices.last {
            own[last].content = String(decoding: text.bytes[begun...], as: UTF8.self)
        }
    }

    /// The new style's markup; the workbook's own styles all stand before it.
    private func markup(_ style: Wanted, _ prefix: String) -> String {
        switch style {
        case .strong:
            return "<\(prefix)xf numFmtId=\"0\" fontId=\"\(fonts)\" fillId=\"0\" borderId=\"0\" applyFont=\"1\"/>"
        case .wrapped:
            return "<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\">"
                + "<\(prefix)alignment vertical=\"top\" wrapText=\"1\"/></\(prefix)xf>"
        case .marked(let base, let tone):
            let fill = fills + tone.rawValue
            guard own.indices.contains(base) else {
                return "<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"\(fill)\" borderId=\"0\" applyFill=\"1\"/>"
            }
            var tag = own[base].tag
            tag["fillId"] = String(fill)
            tag["applyFill"] = "1"
            return tag.replacing(in: own[base].content)
        }
    }

    /// Counts the cell styles.
    private struct Counting: MarkupEdit {
        var styles = 0
        private var isInStyles = false

        mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {
            if tag.local == "cellXfs" { isInStyles = true }
            if isInStyles, tag.local == "xf" { styles += 1 }
        }

        mutating func end(_ name: String, _ text: inout MarkupText) {
            if MarkupTag(name: name).local == "cellXfs" { isInStyles = false }
        }
    }
}

extension MarkupTag {
    /// An element's markup with this start in place of its own.
    fileprivate func replacing(in markup: String) -> String {
        var text = MarkupText()
        text.open(self)
        // An attribute's sign for the end of a tag is always escaped.
        let rest = markup.firstIndex(of: ">").map { markup[markup.index(after: $0)...] } ?? ""
        return String(decoding: text.bytes, as: UTF8.self) + rest
    }
}
