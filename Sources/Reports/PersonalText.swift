/// Recognises in a cell what tells who a person is.
enum PersonalText {
    /// Whether a text must not be repeated.
    static func isPersonal(_ text: String) -> Bool {
        let bytes = Array(text.utf8)[...]
        return holdsAddress(bytes) || holdsCitizenNumber(bytes)
    }

    /// No citizen number that is looked for has fewer digits, full-width ones aside.
    static let fewestDigits = 6

    /// Whether the text has what every address has, and what every citizen number has: most cells have neither.
    static func signs(in bytes: ArraySlice<UInt8>) -> (ofAddress: Bool, ofNumber: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            var digits = 0
            var mayBeAddress = false
            for byte in bytes {
                // An at sign, or the first byte of full-width signs.
                if byte == UInt8(ascii: "@") || byte == 0xEF { mayBeAddress = true }
                if byte &- 0x30 < 10 { digits += 1 }
            }
            return (mayBeAddress, mayBeAddress || digits >= fewestDigits)
        }
    }

    /// Whether an e-mail address stands in the text.
    static func holdsAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = narrowed(bytes)
        return bytes.indices.contains { bytes[$0] == UInt8(ascii: "@") && isAddress(around: $0, in: bytes) }
    }

    /// The text with full-width and small signs, as some keyboards and programs write them, as their plain ones.
    private static func narrowed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        // All of them begin with this byte.
        guard bytes.contains(0xEF) else { return bytes }
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: text.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0xFE6B: text.append("@")
            case 0xFE52, 0xFF61: text.append(".")
            default: text.append(scalar)
            }
        }
        return Array(String(text).utf8)[...]
    }

    private static func isAddress(around at: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        guard at > bytes.startIndex, isWordByte(bytes[at - 1]) else { return false }
        var host = bytes[(at + 1)...].prefix { isWordByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        // The full stop of a sentence is none of the address.
        while let last = host.last, !isWordByte(last) { host.removeLast() }
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex else { return false }
        let end = host[(dot + 1)...]
        return end.count > 1 && !end.contains(where: isDigit)
    }

    /// Whether the text is a British national insurance number, or says that it holds a Dutch citizen number.
    ///
    /// Letters that no number begins with are those of
    /// https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110.
    static func holdsCitizenNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 9, bytes.count <= 1_000 else { return false }
        let bytes = narrowed(bytes)
        return isInsuranceNumber(bytes) || namesCitizenNumber(bytes)
    }

    /// The eight or nine digits of a text that holds nothing else but points; nil for any other text.
    static func nineDigits(_ bytes: ArraySlice<UInt8>) -> [Int]? {
        guard bytes.count <= 12 else { return nil }
        var digits: [Int] = []
        for byte in bytes where byte != UInt8(ascii: ".") {
            guard isDigit(byte) else { return nil }
            digits.append(Int(byte - UInt8(ascii: "0")))
        }
        switch digits.count {
        case 9: return digits
        // A spreadsheet drops a zero in front.
        case 8: return [0] + digits
        default: return nil
        }
    }

    /// The 11-test of the Dutch citizen number: 9a + 8b + … + 2h − i is a multiple of 11
    /// (https://www.rvig.nl/bsn, "elfproef").
    static func passesElevenTest(_ digits: [Int]) -> Bool {
        let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits.count == 9 && sum % 11 == 0 && digits.contains { $0 != 0 }
    }

    private static func isInsuranceNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 13, let first = bytes.first, isLetter(first), let last = bytes.last, isLetter(last) else {
            return false
        }
        let text = Array(String(decoding: bytes, as: UTF8.self).uppercased().filter { $0 != " " })
        guard text.count == 9, text[2..<8].allSatisfy(\.isNumber), ("A"..."D").contains(text[8]) else { return false }
        let prefix = String(text[0..<2])
        return text[0..<2].allSatisfy { ("A"..."Z").contains($0) && !"DFIQUV".contains($0) } && text[1] != "O"
            && !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].contains(prefix)
    }

    private static func namesCitizenNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        // Few cells have so many digits, and a text made of each would take as long as reading the file.
        guard bytes.count(where: isDigit) >= 9 else { return false }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        guard ["bsn", "burgerservice", "sofi"].contains(where: text.contains) else { return false }
        // As it is often written, with blanks or marks within, and as it is with other numbers behind it.
        let together = text.filter { $0 != "." && $0 != " " && $0 != "-" }
        return [text, together].contains { words in
            words.split { !($0.isASCII && $0.isNumber) }
                .contains { passesElevenTest($0.compactMap(\.wholeNumberValue)) }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") || byte > 0x7f
    }
}
