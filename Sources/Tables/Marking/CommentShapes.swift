/// The boxes that show comments: VML, which is not always well-formed and so is only added to (ECMA-376 part 4, 19).
enum CommentShapes {
    private static let start =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    private static let type =
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    /// The numbers of shapes come in blocks of so many, and each sheet takes some of its own.
    private static let block = 1_024
    private static let blocks = 4

    /// The drawing with boxes for the cells.
    ///
    /// - Parameters:
    ///   - drawing: The drawing as it is; nil when the sheet has none.
    ///   - sheet: The sheet's place, by which its shapes are numbered when the drawing is new.
    static func add(_ cells: [CellReference], to drawing: [UInt8]?, sheet: Int) -> [UInt8] {
        let text = drawing.map { String(decoding: $0, as: UTF8.self) }
        let old = text ?? fresh(sheet)
        let last = numbers(old).max() ?? (sheet * blocks + 1) * block
        let type = old.contains("\"_x0000_t202\"") ? "" : type
        let shapes = cells.enumerated().map { shape($1, number: last + $0 + 1) }.joined()
        guard let end = old.ranges(of: "</xml>").last else { return Array(old.utf8) }
        return Array((old[..<end.lowerBound] + type + shapes + old[end.lowerBound...]).utf8)
    }

    private static func fresh(_ sheet: Int) -> String {
        let own = (0..<blocks).map { String(sheet * blocks + 1 + $0) }.joined(separator: ",")
        return start + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(own)\"/></o:shapelayout></xml>"
    }

    /// The numbers of the shapes there are.
    private static func numbers(_ drawing: String) -> [Int] {
        drawing.split(separator: "\"_x0000_s").dropFirst().compactMap { part in
            Int(part.prefix { $0.isASCII && $0.isNumber })
        }
    }

    private static func shape(_ cell: CellReference, number: Int) -> String {
        let (row, column) = (cell.row - 1, cell.column)
        return
            "<v:shape id=\"_x0000_s\(number)\" type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;height:90pt;"
            + "z-index:\(number % block);visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
            + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
            + "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
            + "<x:SizeWithCells/><x:Anchor>\(column + 1), 15, \(max(0, row - 1)), 10, \(column + 5), 40, \(row + 6), 4"
            + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>"
            + "</x:ClientData></v:shape>"
    }
}
