/// Finds out how a text marks its cells and records: as asked for, as it announces, or as its records agree on.
struct DialectSearch {
    private(set) var dialect = Dialect()
    private(set) var notes: [String] = []
    /// Whether several records have other numbers of delimiters than most; so said too where it was not counted.
    private(set) var isUneven = true

    private let source: any ByteSource
    private let plan: TextPlan

    init(
        _ source: any ByteSource, _ plan: TextPlan, delimiter wanted: String?, file: String
    ) throws(TableError) {
        self.source = source
        self.plan = plan
        let wanted = wanted == "\\t" ? "\t" : wanted
        if let wanted { try Self.check(wanted, file: file) }
        let tally = try settleQuotes(file: file)
        if let wanted {
            dialect.delimiter = Array(wanted.utf8)
            if wanted.hasPrefix(" ") { dialect.passesBlanks = false }
        } else {
            dialect.delimiter = try announced() ?? agreed(tally, file: file)
        }
        if let one = (tally.candidates + tally.longer).first(where: { $0.delimiter == dialect.delimiter }) {
            isUneven = one.holding > one.agreeing + 1
        }
        // Lines of another kind above the first pair are a preamble from elsewhere.
        if tally.beginsWithPair == true, tally.lineEnds.alone > 0 { try settleLineEnds(file: file) }
    }

    private static func check(_ wanted: String, file: String) throws(TableError) {
        let isFit = !wanted.isEmpty && wanted.utf8.count <= 8 && wanted.utf8.allSatisfy(canSeparate)
        guard isFit else {
            throw TableError(
                .delimiter, file: file,
                "the delimiter \"\(wanted)\" was asked for, and it must be one to eight ASCII characters other than "
                    + "letters, digits, quotation marks and line ends; ask for \",\", \";\", \"|\", or tab or \\t for "
                    + "a tab")
        }
    }

    private static func canSeparate(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte > 0 && !"\"\r\n".utf8.contains(byte) && !(0x30...0x39).contains(byte)
            && !(0x61...0x7A).contains(byte | 0x20)
    }

    /// Decides which mark quotes cells and how it is written inside them; another way counts only if it fits all.
    private mutating func settleQuotes(file: String) throws(TableError) -> MarkTally {
        var plain = try tally(dialect, file: file)
        if plain.spaced > 0 {
            var spaced = dialect
            spaced.passesBlanks = true
            let tally = try tally(spaced, file: file)
            if tally.stray == 0 { (dialect, plain) = (spaced, tally) }
        }
        var other = dialect
        // Where quotation marks open cells, apostrophes around a few are text, unless the first name stands in them.
        if plain.apostrophes > plain.opened, plain.opened == 0 || plain.beginsWithApostrophe {
            other.quote = UInt8(ascii: "'")
            let tally = try tally(other, file: file)
            if tally.stray == 0, tally.opened > plain.opened {
                dialect = other
                notes.append("Cells are quoted with apostrophes.")
                return tally
            }
        } else if plain.escaped > plain.doubled {
            other.escapesByBackslash = true
            let tally = try tally(other, file: file)
            if tally.stray == 0 {
                dialect = other
                notes.append("Quotation marks inside quoted cells are written with a backslash before them.")
                return tally
            }
        }
        return plain
    }

    private func tally(_ dialect: Dialect, file: String) throws(TableError) -> MarkTally {
        var tally = MarkTally(dialect)
        var reader = TextReader(source, plan, file: file)
        var text: [UInt8] = []
        while try reader.read(into: &text) {
            tally.add(text)
            text.removeAll(keepingCapacity: true)
        }
        tally.end()
        return tally
    }

    /// The delimiter of a first line `sep=;`, which spreadsheets write and read.
    private func announced() throws(TableError) -> [UInt8]? {
        var reader = TextReader(source, plan, file: "")
        var text: [UInt8] = []
        _ = try reader.read(atLeast: 64, into: &text)
        guard text.count > 5, text.starts(with: "sep=".utf8) else { return nil }
        let rest = text.dropFirst(4)
        guard text[5] == UInt8(ascii: "\n") || text[5] == UInt8(ascii: "\r"), let only = rest.first else { return nil }
        return Self.canSeparate(only) ? [only] : nil
    }

    /// Of the candidates that stand in about as many records as any the one that makes a table of them: a decimal comma
    /// may agree in more rows than what parts their cells.
    private func agreed(_ tally: MarkTally, file: String) -> [UInt8] {
        if let longer = Self.longer(tally) { return longer }
        let most = tally.candidates.map(\.holding).max() ?? 0
        let tallies = tally.candidates.filter { $0.holding > 0 && $0.holding * 2 >= most }
        guard tallies.count > 1 else { return tallies.first?.delimiter ?? [UInt8(ascii: ",")] }
        let trials = tallies.map { DelimiterTrial($0, records($0.delimiter, file: file)) }
        let best = tallies.map(\.agreeing).max() ?? 0
        let likeliest = trials.max { $0.signs(beside: best).lexicographicallyPrecedes($1.signs(beside: best)) }
        return likeliest?.tally.delimiter ?? tallies[0].delimiter
    }

    /// A delimiter of several characters that explains nearly all records; its bars and semicolons stand nowhere else,
    /// or in names, where it explains every record and no single mark does.
    private static func longer(_ tally: MarkTally) -> [UInt8]? {
        let best = tally.candidates.map(\.agreeing).max() ?? 0
        let whole = tally.longer.filter { one in
            one.agreeing > 0 && one.agreeing * 10 >= best * 9
                && tally.candidates.allSatisfy { single in
                    let own = one.delimiter.count { $0 == single.delimiter[0] }
                    return own == 0 || single.total <= one.total * own || explainsMore(one, than: single, own)
                }
        }
        return whole.max { $0.delimiter.count < $1.delimiter.count }?.delimiter
    }

    /// Whether each record has the longer delimiter as often as any other, and the mark it is made of stands unevenly,
    /// in one record at least nowhere but in the longer one.
    private static func explainsMore(_ longer: DelimiterTally, than single: DelimiterTally, _ own: Int) -> Bool {
        longer.agreeing == longer.holding && longer.holding == single.holding && single.agreeing < single.holding
            && single.fewest == longer.usual * own
    }

    /// The text's records if a candidate stood between the cells.
    private func records(_ delimiter: [UInt8], file: String) -> CSVFile {
        var trial = dialect
        trial.delimiter = delimiter
        return CSVFile(bytes: source, plan: plan, dialect: trial, file: file)
    }

    /// Decides whether a line feed alone ends a record where others end in a pair: it is text if rows fit better so.
    private mutating func settleLineEnds(file: String) throws(TableError) {
        var pairsOnly = dialect
        pairsOnly.endsAtPairsOnly = true
        let any = try WidthTally(CSVFile(bytes: source, plan: plan, dialect: dialect, file: file))
        let pairs = try? WidthTally(CSVFile(bytes: source, plan: plan, dialect: pairsOnly, file: file))
        guard let pairs, pairs.usual > 1, pairs.agreeing >= any.agreeing, pairs.others < any.others else { return }
        dialect = pairsOnly
        notes.append(
            "Rows end in carriage return and line feed; \(any.records - pairs.records) line ends of another kind "
                + "stand inside cells without quotation marks and were kept there.")
    }
}
