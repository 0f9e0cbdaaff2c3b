/// Makes UTF-8 of a text in which each byte is a character.
struct CodePage {
    /// The bytes 80 to FF of code page 850, with the euro sign that code page 858 has for the dotless i.
    private static let cp850 = Array(
        """
        ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
        └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\
        \u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}
        """.unicodeScalars)
    /// The bytes 80 to FF on the Macintosh (WHATWG Encoding Standard, index macintosh).
    private static let macRoman = Array(
        """
        ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
        ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
        """.unicodeScalars)
    /// Where ISO-8859-15 differs from Latin-1.
    private static let latin9: [UInt8: Unicode.Scalar] = [
        0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ]

    /// The bytes 80 to FF in UTF-8, with U+FFFD for those that stand for nothing.
    private let table: [[UInt8]]

    /// The page of an encoding; windows-1252 for one that is none of them.
    init(_ encoding: TableSummary.Encoding) {
        table = (UInt8(0x80)...0xFF).map { byte in
            let scalar: Unicode.Scalar? =
                switch encoding {
                case .cp850: Self.cp850[Int(byte) - 0x80]
                case .macRoman: Self.macRoman[Int(byte) - 0x80]
                case .iso885915: Self.latin9[byte] ?? Unicode.Scalar(byte)
                default: byte < 0xA0 ? Windows1252.character(byte) : Unicode.Scalar(byte)
                }
            return Array(String(scalar ?? "\u{FFFD}").utf8)
        }
    }

    /// Adds bytes in this encoding to a text in UTF-8.
    func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
        text.reserveCapacity(text.count + bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: table[Int(byte - 0x80)]) }
        }
    }

    /// A few bytes in this encoding as a text.
    func text(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        append(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
