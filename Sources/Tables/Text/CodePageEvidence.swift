/// What the bytes above 7F say about which encoding of one byte a character a text is in.
///
/// A byte counts only where one of the readings makes a word and the other cannot: `Caf` and 82 is `Café` in code page
/// 850 and a word that ends in an opening mark in windows-1252.
struct CodePageEvidence {
    /// As many bytes around one are looked at.
    static let reach = 24

    private var isCP850 = Sample()
    private var isMacRoman = Sample()
    private var isWindows = Sample()
    private var isLatin9 = Sample()
    /// Bytes that one encoding as well as another makes a word of.
    private var isOpen = Sample()
    /// How many of those for code page 850 make no word on the Macintosh.
    private var aloneInCP850 = 0
    private var hasMarks = false

    /// Bytes that speak for an encoding, with the word around the first of them.
    private struct Sample {
        var count = 0
        var word: [UInt8] = []

        mutating func add(_ bytes: [UInt8], _ at: Int) {
            count += 1
            guard count == 1 else { return }
            func isPart(_ byte: UInt8) -> Bool {
                CodePageEvidence.isLetter(byte) || byte >= 0x80 || byte == 0x20 || (byte >= 0x30 && byte <= 0x39)
            }
            var start = at
            while start > 0, at - start < reach / 2, isPart(bytes[start - 1]) { start -= 1 }
            var end = at + 1
            while end < bytes.count, end - at < reach / 2, isPart(bytes[end]) { end += 1 }
            word = Array(bytes[start..<end])
        }
    }

    /// Takes in the byte at a place, those around it in view.
    mutating func add(_ bytes: [UInt8], _ at: Int) {
        let byte = bytes[at]
        guard byte >= 0x80 else { return }
        let before = at > 0 ? bytes[at - 1] : 0x20
        let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
        if byte < 0xA0 { hasMarks = true }
        if Self.speaksForMacRoman(byte, before, after) {
            isMacRoman.add(bytes, at)
        } else if Self.speaksForCP850(byte, before, after) {
            isCP850.add(bytes, at)
            if [0x81, 0x82, 0x84, 0xA1, 0xA2, 0xA3, 0xA4].contains(byte) { aloneInCP850 += 1 }
        } else if Self.speaksForWindows(byte, before, after) {
            isWindows.add(bytes, at)
        } else if Self.speaksForLatin9(byte, before, after) {
            isLatin9.add(bytes, at)
        } else if Self.isOpen(byte, before, after) {
            isOpen.add(bytes, at)
        }
    }

    /// The encoding that the bytes leave, with what a person should know of it, each a sentence.
    var choice: (encoding: TableSummary.Encoding, notes: [String]) {
        if isMacRoman.count > aloneInCP850 {
            // Its letters are many of those of code page 850, and none of windows-1252.
            let isClear = isWindows.count == 0
            let verb = isClear ? "were read so" : "speak for that encoding"
            return (isClear ? .macRoman : .windows1252, [told(.macRoman, isMacRoman, verb)])
        }
        return switch (isCP850.count > 0, isWindows.count > 0, isLatin9.count > 0 && !hasMarks) {
        case (true, false, _): (.cp850, [told(.cp850, isCP850, "were read so")])
        case (true, true, _): (.windows1252, [told(.cp850, isCP850, "speak for that encoding")])
        case (false, _, true): (.iso885915, [told(.iso885915, isLatin9, "were read so")])
        case (false, _, false) where isLatin9.count > 0:
            (.windows1252, [told(.iso885915, isLatin9, "speak for that encoding")])
        default: (.windows1252, isOpen.count > 0 && isWindows.count == 0 ? [toldOpen] : [])
        }
    }

    private var toldOpen: String {
        let words = [TableSummary.Encoding.windows1252, .macRoman, .cp850].map { word(isOpen, in: $0) }
        return "Nothing tells whether the text is in windows-1252, macintosh or cp850, and bytes that they read "
            + "otherwise were read as windows-1252: \(isOpen.count), the first in \(words[0]), which would be "
            + "\(words[1]) in macintosh and \(words[2]) in cp850; save the file as UTF-8 where that is wrong."
    }

    private func word(_ sample: Sample, in page: TableSummary.Encoding) -> String {
        let text = CodePage(page).text(sample.word)
        return "\"\(text.drop { $0 == " " })\""
    }

    private func told(_ encoding: TableSummary.Encoding, _ sample: Sample, _ verb: String) -> String {
        let words = [encoding, .windows1252].map { word(sample, in: $0) }
        return
            "Bytes that make words in \(encoding.rawValue) and none in windows-1252 \(verb): \(sample.count), "
            + "the first in \(words[0]), which would be \(words[1]); save the file as UTF-8 where that is wrong."
    }

    /// é, è and ü within a word or at its end, and one é behind another: capitals in code page 850 and windows-1252, or
    /// nothing at all; ç, ê, ï and ù within a word, where windows-1252 has nothing or a bullet; its apostrophe.
    private static func speaksForMacRoman(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        switch byte {
        case 0x8E where before == byte: isLower(after)
        case 0x8E, 0x8F, 0x9F:
            isLetter(before) && isLower(after) || isLower(before) && !isLetter(after) && after < 0x80
        case 0x8D, 0x90, 0x95, 0x9D: isLower(before) && isLower(after)
        case 0xD5: isLower(before) && isLetter(after) || isLetter(before) && isLower(after)
        default: false
        }
    }

    /// Whether windows-1252 makes no word of a byte, or another one than the Macintosh and code page 850 do.
    private static func isOpen(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        switch byte {
        case 0x81, 0x88, 0x8D, 0x8F, 0x90, 0x9D: true
        case 0x83: isLower(after)
        case 0x8E: isLower(after) || isLetter(before) && !isLetter(after)
        case 0x8A, 0x91, 0x9A, 0x9C, 0x9F: isLetter(before) && (isLower(after) || !isLetter(after))
        case 0x80...0x9F: isLetter(before) && isLower(after)
        default: false
        }
    }

    private static func speaksForCP850(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        switch byte {
        case 0x81, 0x82, 0x84, 0x89: isLetter(before)
        case 0x83, 0x8A: isLower(before) && isLower(after)
        case 0x87, 0x88, 0x8B, 0x93, 0x94, 0xA1...0xA4: isLetter(before) && isLetter(after)
        case 0x90, 0x99: before < 0x80 && !isLower(before) && isLetter(after)
        default: false
        }
    }

    private static func speaksForWindows(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        switch byte {
        case 0x92: isLetter(before) && isLetter(after)
        case 0xD7, 0xE1, 0xF7: false
        case 0xC0...0xDE: isLower(after) && before < 0x80 && !isLetter(before)
        case 0xDF...0xFF: isLower(before) || (isLower(after) && before < 0x80)
        default: false
        }
    }

    private static func speaksForLatin9(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        switch byte {
        case 0xA4: before < 0x80 && after < 0x80
        case 0xA8, 0xB8, 0xBD: isLower(before) && isLower(after)
        default: false
        }
    }

    private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    fileprivate static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) && byte < 0x80 }
}
