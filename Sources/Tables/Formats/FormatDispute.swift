/// Why values do not say in which of two formats they are written.
public enum FormatDispute: Sendable, Hashable {
    /// Both formats read this value, each as something else, and no other value decides.
    case open(FormatSample)
    /// Only the first format reads the one value and only the second the other.
    case contradiction(FormatSample, FormatSample)

    /// A value that shows it.
    public var example: FormatSample {
        switch self {
        case .open(let sample), .contradiction(let sample, _): sample
        }
    }

    /// The two readings of a number, or the two numbers that contradict each other, with their rows.
    public var ofNumbers: String {
        switch self {
        case .open(let sample):
            "\(sample) can be \(Self.number(sample, .decimalPoint)) with a decimal point or "
                + "\(Self.number(sample, .decimalComma)) with a decimal comma, and no other number decides it"
        case .contradiction(let point, let comma):
            "the numbers contradict each other: \(point) can only have a decimal point and \(comma) only a decimal "
                + "comma"
        }
    }

    /// The two readings of a date, or the two dates that contradict each other, with their rows.
    public var ofDates: String {
        switch self {
        case .open(let sample):
            "\(sample) can be \(Self.day(sample, .dayFirst)) as dd/mm/yyyy or \(Self.day(sample, .monthFirst)) as "
                + "mm/dd/yyyy, and no other date decides it"
        case .contradiction(let dayFirst, let monthFirst):
            "the dates contradict each other: \(dayFirst) can only be dd/mm/yyyy and \(monthFirst) only mm/dd/yyyy"
        }
    }

    /// A number in plain digits with a point before its decimals.
    private static func number(_ sample: FormatSample, _ format: NumberFormat) -> String {
        let text = Array(sample.text.utf8)[...]
        guard let units = format.tenThousandths(text) ?? format.percentage(text) else { return sample.text }
        var decimals = String(10_000 + units.magnitude % 10_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return (units < 0 ? "-" : "") + String(units.magnitude / 10_000) + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// A day as yyyy-mm-dd.
    private static func day(_ sample: FormatSample, _ format: DateFormat) -> String {
        guard let date = format.date(Array(sample.text.utf8)[...]) else { return sample.text }
        let parts = [date.month, date.day].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(date.year)-\(parts[0])-\(parts[1])"
    }
}
