/// The character between cells: the one asked for, the one the file announces, or the one its records agree on.
struct Delimiter {
    /// The characters that are tried, the likelier first.
    private static let candidates = Array(",;\t|".utf8)

    let byte: UInt8

    var text: String { String(decoding: [byte], as: UTF8.self) }

    init(_ wanted: String?, in text: DecodedText, file: String) throws(TableError) {
        guard let wanted else {
            byte = Self.announced(in: text) ?? Self.agreed(in: text)
            return
        }
        guard wanted.utf8.count == 1, let only = wanted.utf8.first, Self.canSeparate(only) else {
            throw TableError(
                .delimiter, file: file,
                "the delimiter \"\(wanted)\" was asked for, and it must be one ASCII character other than a "
                    + "quotation mark or a line end; ask for \",\", \";\", \"|\" or a tab")
        }
        byte = only
    }

    /// The delimiter of a first line `sep=;`, which spreadsheets write and read.
    private static func announced(in text: DecodedText) -> UInt8? {
        let start = text.start
        guard text.bytes.count > start + 5, text.bytes[start..<start + 4].elementsEqual("sep=".utf8) else { return nil }
        let next = text.bytes[start + 5]
        guard next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") else { return nil }
        return canSeparate(text.bytes[start + 4]) ? text.bytes[start + 4] : nil
    }

    private static func canSeparate(_ byte: UInt8) -> Bool {
        byte < 0x80 && !"\"\r\n".utf8.contains(byte)
    }

    /// The candidate whose number is the same in most records; among near equals the one that makes more cells.
    private static func agreed(in text: DecodedText) -> UInt8 {
        var tallies = candidates.map { DelimiterTally($0) }
        count(text, &tallies)
        guard let best = tallies.map(\.agreeing).max(), best > 0 else { return UInt8(ascii: ",") }
        let near = tallies.filter { $0.agreeing * 10 >= best * 9 }
        // A comma inside numbers is a decimal mark or a grouping mark as long as another candidate explains the file.
        let separating = near.filter { $0.byte != candidates[0] || $0.betweenDigits * 2 <= $0.total }
        let field = separating.isEmpty ? near : separating
        guard field.count > 1 else { return field[0].byte }
        let trials = field.map { (words: headerWords(in: text, $0.byte), tally: $0) }
        let likeliest = trials.max { one, other in
            (one.words, one.tally.usual, one.tally.agreeing) < (other.words, other.tally.usual, other.tally.agreeing)
        }
        return likeliest?.tally.byte ?? field[0].byte
    }

    /// How many known column names the header would have if a candidate stood between the cells.
    private static func headerWords(in text: DecodedText, _ byte: UInt8) -> Int {
        var scanner = RecordScanner(text, delimiter: byte, file: "")
        // A candidate under which a quotation mark stays open explains no header.
        guard let records = try? scanner.scan(atMost: 200) else { return 0 }
        return HeaderSearch(trial: records).words ?? 0
    }

    private static func count(_ text: DecodedText, _ tallies: inout [DelimiterTally]) {
        let bytes = text.bytes
        var special = [UInt8](repeating: 0, count: 256)
        for (place, byte) in candidates.enumerated() { special[Int(byte)] = UInt8(place + 1) }
        special[Int(UInt8(ascii: "\n"))] = 8
        special[Int(UInt8(ascii: "\r"))] = 8
        special[Int(UInt8(ascii: "\""))] = 9
        var at = text.start
        var opens = true
        while at < bytes.count {
            let kind = special[Int(bytes[at])]
            if kind == 0 {
                opens = false
            } else if kind == 9 {
                if opens { at = closing(bytes, from: at) }
                opens = false
            } else if kind == 8 {
                for place in tallies.indices { tallies[place].endRecord() }
                opens = true
            } else {
                tallies[Int(kind) - 1].add(betweenDigits: isBetweenDigits(bytes, at))
                opens = true
            }
            at += 1
        }
        for place in tallies.indices { tallies[place].endRecord() }
    }

    /// The place of the mark that closes the one at `opening`, or the last byte.
    private static func closing(_ bytes: [UInt8], from opening: Int) -> Int {
        let quote = UInt8(ascii: "\"")
        var at = opening + 1
        while at < bytes.count {
            if bytes[at] == quote {
                guard at + 1 < bytes.count, bytes[at + 1] == quote else { return at }
                at += 1
            }
            at += 1
        }
        return bytes.count - 1
    }

    private static func isBetweenDigits(_ bytes: [UInt8], _ at: Int) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return at > 0 && at + 1 < bytes.count && digits.contains(bytes[at - 1]) && digits.contains(bytes[at + 1])
    }
}
