import CLibQREncode

/// A QR code (ISO/IEC 18004) as the pages draw it: dark squares in a field with the empty margin that readers need.
struct QRSymbol: Sendable {
    /// The side of the field in squares, margin and all.
    let side: String
    /// The dark squares as the `d` of an SVG path.
    let path: String

    /// The squares of margin at each side that the standard asks for.
    private static let margin = 4

    /// nil where the text is too long for a QR code.
    init?(_ text: String) {
        // In the sun or with a scratch: a symbol of level M is read with 15 of 100 squares lost.
        guard let symbol = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(symbol) }
        let width = Int(symbol.pointee.width)
        let squares = UnsafeBufferPointer(start: symbol.pointee.data, count: width * width)
        side = String(width + 2 * Self.margin)
        path = squares.indices.filter { squares[$0] & 1 == 1 }
            .map { "M\($0 % width + Self.margin) \($0 / width + Self.margin)h1v1h-1z" }.joined()
    }
}
