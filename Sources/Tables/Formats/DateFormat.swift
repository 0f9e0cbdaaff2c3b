/// How a file writes its dates.
///
/// Every format reads dates that no order can change: `2012-11-13`, `20121113`, `13-Nov-2012`, `13 november 2012` and
/// `Nov 13, 2012`, with English or Dutch month names. A time behind the date is passed over without moving the day.
public enum DateFormat: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// Only dates that no order can change.
    case yearFirst = "yyyy-mm-dd"
    /// `13/11/2012` as well.
    case dayFirst = "dd/mm/yyyy"
    /// `11/13/2012` as well.
    case monthFirst = "mm/dd/yyyy"
    /// Day numbers of a spreadsheet, counted from 1900: 45350 is 2024-02-28.
    case serial1900 = "day number from 1900"
    /// Day numbers of a spreadsheet that counts from 1904, as old ones of the Macintosh do.
    case serial1904 = "day number from 1904"

    /// The format as its pattern.
    public var description: String { rawValue }

    /// Decides the format from all dates of a file, one a row; blank and unreadable texts say nothing.
    public static func choice(over texts: some Sequence<ArraySlice<UInt8>>) -> FormatChoice<DateFormat> {
        var evidence = Evidence()
        for (index, text) in texts.enumerated() { evidence.add(text, row: index + 1) }
        return evidence.choice
    }

    /// The day a text names; nil when it is no date in this format or a day that does not exist.
    ///
    /// A year of two digits is read as 1970 to 2069.
    public func date(_ utf8: ArraySlice<UInt8>) -> DateParts? {
        switch self {
        case .serial1900, .serial1904:
            if let number = DayNumber.number(utf8) {
                DayNumber.day(number, from1904: self == .serial1904)
            } else {
                DateText(utf8)?.date(.yearFirst)
            }
        default: DateText(utf8)?.date(self)
        }
    }

    /// Gathers what a column's dates say about their format, one text at a time.
    public struct Evidence: Sendable, Hashable {
        private var evidence = FormatEvidence(DateFormat.dayFirst, DateFormat.monthFirst)
        private var marks = DateMarks()
        private var forms: DateForms = []
        private(set) var dayNumbers = 0
        private var firstDayNumber: FormatSample?
        private var others = 0
        /// Texts in the form of a date whose day the calendar does not have, and the first of them.
        private(set) var missing = 0
        private(set) var firstMissing: FormatSample?
        /// Dates of eight digits, which may be numbers.
        private(set) var compact = 0

        /// Evidence from no text yet.
        public init() {}

        /// Adds the text of one cell in a row.
        public mutating func add(_ utf8: ArraySlice<UInt8>, row: Int) {
            guard let text = DateText(utf8) else {
                addOther(utf8, row: row)
                return
            }
            let dayFirst = text.date(.dayFirst)
            let monthFirst = text.date(.monthFirst)
            guard dayFirst != nil || monthFirst != nil else {
                if text.isWhole { addMissing(utf8, row: row) }
                return
            }
            forms.insert(text.form)
            if text.form == .compact { compact += 1 }
            if dayFirst == nil {
                marks.addMonthFirst(utf8)
            } else if monthFirst != nil, dayFirst != monthFirst {
                marks.addOpen(utf8, row: row)
            }
            evidence.add(utf8, row: row, dayFirst, monthFirst)
        }

        /// Counts a date written `2024-02-28`.
        mutating func addPlain() {
            forms.insert(.yearFirst)
            evidence.addEither()
        }

        /// Counts a text in the form of a date whose day does not exist.
        mutating func addMissing(_ utf8: ArraySlice<UInt8>, row: Int) {
            missing += 1
            if firstMissing == nil { firstMissing = FormatSample(utf8, row) }
        }

        /// Counts a text that is no date unless it is the number of a day.
        mutating func addOther(_ utf8: ArraySlice<UInt8>, row: Int) {
            if let number = DayNumber.number(utf8), DayNumber.likely.contains(number) {
                dayNumbers += 1
                if firstDayNumber == nil { firstDayNumber = FormatSample(utf8, row) }
            } else {
                others += 1
            }
        }

        /// Takes in what another column of the same file says.
        mutating func add(_ other: Evidence) {
            evidence.add(other.evidence)
            marks.add(other.marks)
            forms.formUnion(other.forms)
        }

        /// How many texts are dates.
        var readable: Int { evidence.readable }

        /// How many dates a format does not read, and the first of them.
        func misfits(of format: DateFormat) -> (count: Int, first: FormatSample?) {
            let (count, first) = evidence.misfits(of: format)
            guard format != .serial1900, format != .serial1904, let firstDayNumber else { return (count, first) }
            return (count + dayNumbers, [first, firstDayNumber].compactMap(\.self).min { $0.row < $1.row })
        }

        /// The format so far; day numbers are taken for dates only where hardly any other text is one.
        public var choice: FormatChoice<DateFormat> {
            if dayNumbers > (others + readable) * 10 { return .decided(.serial1900) }
            let choice = evidence.choice(neutral: forms.contains(.ordered) ? .dayFirst : .yearFirst)
            if choice == .decided(.monthFirst), let open = marks.stillOpen { return .disputed(.open(open)) }
            return choice
        }

        /// The patterns in which the dates stand, those of three numbers in the order of a format.
        public func text(_ format: DateFormat) -> String { forms.text(format) }
    }
}
