/// What the cell styles of an OpenDocument spreadsheet show beside a number, and the codes that they show with zeros in
/// front (OpenDocument 1.3 part 3, 16.29).
struct ODSStyles: Sendable {
    /// A style of cells: its own format of numbers, and the style it takes one from when it has none.
    private struct Link {
        let format: String?
        let parent: String?
    }

    /// More styles or formats than this are left.
    private static let most = 65_000
    /// As many styles may take their format from one another.
    private static let depth = 10

    private var list = UnitList()
    private var formats: [String: CellStyle] = [:]
    /// Whether one of them shows anything but the number.
    private var showsMore = false
    private var links: [String: Link] = [:]
    private var name: String?
    private var words: [UInt8] = []
    private var divided = 0
    private var digits = 0
    private var takesText = false

    /// By the number that cells carry.
    var units: [ShownUnit] { list.units }

    /// Whether a format of numbers has begun and not ended.
    var isOpen: Bool { name != nil }

    mutating func start(_ element: MarkupElement) {
        if element.name == "style" {
            link(element)
        } else if Self.formats.contains(where: { element.name == $0 }) {
            name = Self.text(element, "name", DocumentNames.style)
            words.removeAll()
            (divided, digits, takesText) = (0, 0, false)
        } else if element.name == "currency-symbol" || element.name == "text" {
            takesText = true
        } else if element.name == "number" {
            divided = element.bytes("display-factor", DocumentNames.number).map(Self.thousands) ?? 0
            digits = Self.digits(of: element)
        } else if element.name == "embedded-text" {
            digits = 0
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if takesText, words.count < 1_000 { words.append(contentsOf: bytes) }
    }

    mutating func end(_ ended: MarkupName) {
        if ended == "currency-symbol" || ended == "text" {
            takesText = false
            words.append(0x20)
        } else if let name, Self.formats.contains(where: { ended == $0 }) {
            let unit = ShownUnit(words: String(decoding: words, as: UTF8.self), isFormat: true).dividing(divided)
            let style = CellStyle(unit: list.number(of: unit), digits: words.isEmpty ? digits : 0)
            if formats.count < Self.most { formats[name] = style }
            showsMore = showsMore || style.unit != 0 || style.digits > 0
            self.name = nil
        }
    }

    /// What a style by its name shows; nil where a cell names none.
    func style(_ style: UnsafeBufferPointer<UInt8>?) -> CellStyle? {
        guard let style else { return nil }
        guard showsMore else { return CellStyle() }
        var name = String(decoding: style, as: UTF8.self)
        for _ in 0..<Self.depth {
            guard let link = links[name] else { return CellStyle() }
            if let format = link.format { return formats[format] ?? CellStyle() }
            guard let parent = link.parent else { return CellStyle() }
            name = parent
        }
        return CellStyle()
    }

    private mutating func link(_ element: MarkupElement) {
        guard links.count < Self.most, let name = Self.text(element, "name", DocumentNames.style),
            let family = element.bytes("family", DocumentNames.style), family.elementsEqual("table-cell".utf8)
        else { return }
        links[name] = Link(
            format: Self.text(element, "data-style-name", DocumentNames.style),
            parent: Self.text(element, "parent-style-name", DocumentNames.style))
    }

    private static let formats: [StaticString] = ["number-style", "currency-style", "percentage-style"]

    /// How many digits a code has at least; zero for a number with decimals or groups, which is none.
    private static func digits(of number: MarkupElement) -> Int {
        let decimals = number.bytes("decimal-places", DocumentNames.number)
        let grouping = number.bytes("grouping", DocumentNames.number)
        guard decimals.map({ $0.elementsEqual("0".utf8) }) ?? true,
            !(grouping.map { $0.elementsEqual("true".utf8) } ?? false),
            let least = number.bytes("min-integer-digits", DocumentNames.number).flatMap(MarkupName.number)
        else { return 0 }
        return least > 1 ? min(least, CellStyle.longestCode) : 0
    }

    /// A factor is 1, 1000, 1000000 or more of the kind.
    private static func thousands(_ factor: UnsafeBufferPointer<UInt8>) -> Int {
        factor.first == UInt8(ascii: "1") ? factor.dropFirst().prefix { $0 == 0x30 }.count / 3 : 0
    }

    private static func text(_ element: MarkupElement, _ name: StaticString, _ space: StaticString) -> String? {
        element.bytes(name, space).map { String(decoding: $0, as: UTF8.self) }
    }
}
