/// The encoding older spreadsheets write: Latin-1 with letters and marks in place of its control characters.
enum Windows1252 {
    /// Bytes 80 to 9F; nil where windows-1252 defines nothing (WHATWG Encoding Standard, index windows-1252).
    private static let upper: [Unicode.Scalar?] = [
        "\u{20AC}", nil, "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", nil, "\u{17D}", nil,
        nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", nil, "\u{17E}", "\u{178}",
    ]

    /// The character a byte from 80 to 9F stands for; nil where none is defined.
    static func character(_ byte: UInt8) -> Unicode.Scalar? {
        upper[Int(byte - 0x80)]
    }
}
