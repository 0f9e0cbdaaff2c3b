/// The letters in which secrets are typed in (RFC 4648, section 6), without padding.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        var (held, bits) = (UInt32(0), 0)
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(held >> bits & 31)])
            }
            held &= 1 << bits - 1
        }
        if bits > 0 { text.append(letters[Int(held << (5 - bits) & 31)]) }
        return text
    }
}
