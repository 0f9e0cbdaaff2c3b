/// A file's bytes as UTF-8, with what was found on the way.
struct DecodedText {
    private(set) var bytes: [UInt8]
    /// Where the text begins, behind any byte order mark.
    private(set) var start = 0
    private(set) var encoding = TableSummary.Encoding.utf8
    private(set) var mark = TableSummary.Mark.none
    private(set) var notes: [String] = []
    /// Whether each byte of the text stands where it stood in the file.
    private(set) var keepsPlaces = true
    /// Whether the text may hold U+FFFD.
    private(set) var mayHaveLost = false

    private static let plainMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let twiceMark: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]

    init(_ source: [UInt8], file: String) throws(TableError) {
        bytes = source
        if let kind = FileKind.of(source) {
            throw TableError(kind == .utf32 ? .undecodable : .notText, file: file, byte: 0, kind.advice)
        }
        if let bigEndian = takeWideMark() ?? UTF16Text.sniffed(source) {
            encoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
            bytes = try UTF16Text(source[start...], bigEndian: bigEndian, file: file).utf8
            start = 0
            keepsPlaces = false
        } else {
            takeMark()
        }
        try settle(TextCensus(bytes, from: start), file: file)
        guard bytes.count <= Int(UInt32.max) / 2 else {
            throw TableError(.overLimit, file: file, "the text has \(bytes.count) bytes and at most 2 GiB can be read")
        }
    }

    private var isUTF16: Bool { encoding == .utf16LittleEndian || encoding == .utf16BigEndian }

    private mutating func takeWideMark() -> Bool? {
        guard bytes.count >= 2, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        mark = .plain
        start = 2
        return bytes[0] == 0xFE
    }

    /// Some programs write a mark before a text that has one, so marks are taken until none is left.
    private mutating func takeMark() {
        while true {
            if bytes[start...].starts(with: Self.twiceMark) {
                mark = .encodedTwice
                start += Self.twiceMark.count
            } else if bytes[start...].starts(with: Self.plainMark) {
                if mark == .none { mark = .plain }
                start += Self.plainMark.count
            } else {
                return
            }
        }
    }

    private mutating func settle(_ census: TextCensus, file: String) throws(TableError) {
        if let nul = census.firstNul {
            throw Self.nul(at: keepsPlaces ? nul : nil, file: file)
        }
        if let fault = census.firstFault {
            try fallBack(fault, wide: census.wide, file: file)
            return
        }
        if census.wide == 0, !isUTF16 { encoding = .ascii }
        if mark == .encodedTwice {
            notes.append(
                "The byte order mark was encoded twice, so the whole file was: letters outside ASCII are suspect.")
        }
        if census.controls > 0 { repair(census.controls) }
        mayHaveLost = census.hasReplaced
    }

    private static func nul(at byte: Int?, file: String) -> TableError {
        TableError(
            .notText, file: file, byte: byte,
            "a NUL byte stands in the file, which no text has, and a CSV file was expected; "
                + "open it in the program that wrote it and save the table as CSV UTF-8")
    }

    private mutating func fallBack(_ fault: Int, wide: Int, file: String) throws(TableError) {
        if let nul = bytes[fault...].firstIndex(of: 0) {
            throw Self.nul(at: nul, file: file)
        }
        encoding = .windows1252
        let value = String(bytes[fault], radix: 16, uppercase: true)
        notes.append("Byte \(fault) (\(value)) is not UTF-8, so the whole file was read as windows-1252.")
        if wide > 0 {
            notes.append(
                "\(wide) characters before that byte are UTF-8: the file mixes encodings and its letters are suspect.")
        }
        mayHaveLost = true
        bytes = Windows1252.utf8(bytes[start...])
        start = 0
        keepsPlaces = false
    }

    private mutating func repair(_ controls: Int) {
        let repair = ControlRepair(bytes[start...])
        bytes = repair.text
        start = 0
        keepsPlaces = false
        let lost = controls - repair.singles - 2 * repair.pairs
        let parts = [
            repair.singles > 0 ? "\(repair.singles) read as windows-1252" : nil,
            repair.pairs > 0 ? "\(repair.pairs) pairs read as marks that lost their first byte" : nil,
            lost > 0 ? "\(lost) kept, because they stand for nothing" : nil,
        ]
        notes.append(
            "\(controls) control characters U+0080 to U+009F stand in the text: "
                + parts.compactMap(\.self).joined(separator: ", ") + ".")
    }
}
