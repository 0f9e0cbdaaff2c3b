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

    /// The format as its pattern.
    public var description: String { rawValue }

    /// Decides the format from all dates of a file; blank and unreadable texts say nothing.
    public static func choice(over texts: some Sequence<ArraySlice<UInt8>>) -> FormatChoice<DateFormat> {
        var evidence = Evidence()
        for text in texts { evidence.add(text) }
        return evidence.choice
    }

    /// The day a text names; nil when it is no date in this format or a day that does not exist.
    ///
    /// A year of two digits is read as 1970 to 2069.
    public func date(_ utf8: ArraySlice<UInt8>) -> DateParts? {
        DateText(utf8)?.date(self)
    }

    /// Gathers what a file's dates say about their format, one text at a time.
    public struct Evidence: Sendable {
        private var evidence = FormatEvidence(DateFormat.dayFirst, DateFormat.monthFirst)
        private var hasOrder = false

        /// Evidence from no text yet.
        public init() {}

        /// Adds one cell's text.
        public mutating func add(_ utf8: ArraySlice<UInt8>) {
            guard let text = DateText(utf8) else { return }
            let dayFirst = text.date(.dayFirst)
            if dayFirst != nil, text.date(.yearFirst) == nil { hasOrder = true }
            evidence.add(utf8, dayFirst, text.date(.monthFirst))
        }

        /// The format so far.
        public var choice: FormatChoice<DateFormat> { evidence.choice(neutral: hasOrder ? .dayFirst : .yearFirst) }
    }
}
