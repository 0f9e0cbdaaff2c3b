/// Decides how a file's bytes are to be read from a first pass over all of them.
struct TextSurvey {
    private(set) var plan = TextPlan()
    private let source: any ByteSource
    private let file: String

    private static let plainMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let twiceMark: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]

    init(_ source: any ByteSource, wanted: TableSummary.Encoding?, file: String) throws(TableError) {
        self.source = source
        self.file = file
        let beginning = try source.read(0..<min(source.count, 1024))
        if let bigEndian = takeWideMark(beginning) ?? Self.wide(wanted, beginning) {
            plan.encoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
        } else {
            takeMark(beginning)
        }
        switch wanted {
        case nil, .ascii, .utf8: try settle(mustBeUTF8: wanted != nil)
        case .windows1252?, .iso885915?, .cp850?, .macRoman?: try read(as: wanted ?? .windows1252)
        case .utf16BigEndian, .utf16LittleEndian: try settle(mustBeUTF8: false)
        }
    }

    private var isUTF16: Bool { plan.encoding == .utf16LittleEndian || plan.encoding == .utf16BigEndian }

    private static func wide(_ wanted: TableSummary.Encoding?, _ beginning: [UInt8]) -> Bool? {
        switch wanted {
        case nil: UTF16Text.sniffed(beginning)
        case .utf16BigEndian: true
        case .utf16LittleEndian: false
        default: nil
        }
    }

    private mutating func takeWideMark(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 2, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        plan.mark = .plain
        plan.start = 2
        return bytes[0] == 0xFE
    }

    /// Some programs write a mark before a text that has one, so marks are taken until none is left.
    private mutating func takeMark(_ bytes: [UInt8]) {
        while true {
            if bytes[plan.start...].starts(with: Self.twiceMark) {
                plan.mark = .encodedTwice
                plan.start += Self.twiceMark.count
            } else if bytes[plan.start...].starts(with: Self.plainMark) {
                if plan.mark == .none { plan.mark = .plain }
                plan.start += Self.plainMark.count
            } else {
                return
            }
        }
    }

    private mutating func settle(mustBeUTF8: Bool) throws(TableError) {
        let census = try census()
        if let nul = census.firstNul { throw Self.nul(at: isUTF16 ? nil : nul, file: file) }
        if let (place, byte) = census.firstFault {
            let value = String(byte, radix: 16, uppercase: true)
            guard !mustBeUTF8 else {
                throw TableError(
                    .undecodable, file: file, byte: place,
                    "the byte \(value) is not UTF-8, which was asked for; leave the encoding to be found, "
                        + "or ask for windows-1252")
            }
            let (encoding, notes) = try codePages().choice
            plan.notes.append(
                "Byte \(place) (\(value)) is not UTF-8, so the whole file was read as \(encoding.rawValue).")
            plan.notes += notes
            if census.wide > 0 {
                plan.notes.append(
                    "\(census.wide) characters before that byte are UTF-8: the file mixes encodings and its letters "
                        + "are suspect.")
            }
            plan.encoding = encoding
            plan.mayHaveLost = true
            return
        }
        if census.wide == 0, !isUTF16 { plan.encoding = .ascii }
        if plan.mark == .encodedTwice {
            plan.notes.append(
                "The byte order mark was encoded twice, so the whole file was: letters outside ASCII are suspect.")
        }
        if census.controls > 0 { try repair(census.controls) }
        plan.mayHaveLost = census.hasReplaced
    }

    /// An encoding that was asked for and reads every byte but NUL.
    private mutating func read(as encoding: TableSummary.Encoding) throws(TableError) {
        if let nul = try census().firstNul { throw Self.nul(at: nul, file: file) }
        plan.encoding = encoding
        plan.mayHaveLost = true
    }

    private func census() throws(TableError) -> TextCensus {
        var census = TextCensus()
        if isUTF16 {
            var reader = TextReader(source, plan, file: file)
            var text: [UInt8] = []
            while try reader.read(into: &text) {
                // Whole characters only: nothing is left over from one part to the next.
                _ = census.add(text, at: 0, isLast: true)
                text.removeAll(keepingCapacity: true)
            }
            return census
        }
        var at = plan.start
        while at < source.count, census.firstNul == nil {
            let end = min(source.count, at + TextReader.part)
            at += census.add(try source.read(at..<end), at: at, isLast: end == source.count)
        }
        return census
    }

    private func codePages() throws(TableError) -> CodePageEvidence {
        var evidence = CodePageEvidence()
        var text: [UInt8] = []
        var at = 0
        var position = plan.start
        while position < source.count {
            let end = min(source.count, position + TextReader.part)
            text += try source.read(position..<end)
            position = end
            // What lies around a byte is looked at with it, so a little of each part is held back for the next.
            let last = position == source.count ? text.count : max(text.count - CodePageEvidence.reach, at)
            for place in at..<last { evidence.add(text, place) }
            let kept = max(last - CodePageEvidence.reach, 0)
            text.removeFirst(kept)
            at = last - kept
        }
        return evidence
    }

    private static func nul(at byte: Int?, file: String) -> TableError {
        TableError(
            .notText, file: file, byte: byte,
            "a NUL byte stands in the file, which no text has, and a CSV file was expected; "
                + "open it in the program that wrote it and save the table as CSV UTF-8")
    }

    private mutating func repair(_ controls: Int) throws(TableError) {
        var repair = ControlRepair()
        var reader = TextReader(source, plan, file: file)
        var text: [UInt8] = []
        var repaired: [UInt8] = []
        while try reader.read(into: &text) {
            let used = repair.append(text, isLast: reader.position == source.count, to: &repaired)
            text.removeFirst(used)
            repaired.removeAll(keepingCapacity: true)
        }
        plan.repairsControls = true
        let lost = controls - repair.singles - 2 * repair.pairs
        let parts = [
            repair.singles > 0 ? "\(repair.singles) read as windows-1252" : nil,
            repair.pairs > 0 ? "\(repair.pairs) pairs read as marks that lost their first byte" : nil,
            lost > 0 ? "\(lost) kept, because they stand for nothing" : nil,
        ]
        plan.notes.append(
            "\(controls) control characters U+0080 to U+009F stand in the text: "
                + parts.compactMap(\.self).joined(separator: ", ") + ".")
    }
}
