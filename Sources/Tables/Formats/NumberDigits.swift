/// Reads the digits of a number, without sign or currency, in units of 1/10,000.
struct NumberDigits {
    private(set) var tenThousandths: Int64 = 0
    private var separator: Separator?
    /// Digits since the last group mark.
    private var run = 0
    private var decimals: Int?

    private enum Separator {
        case mark, apostrophe, blank
    }

    /// What keeps it from being read, where that is looked for.
    private(set) var misfit: NumberFormat.Misfit?
    private let isLenient: Bool

    /// - Parameter isLenient: Whether a number that does not fit is told by its `misfit` in place of nil.
    init?(_ text: ArraySlice<UInt8>, decimal: UInt8, group: UInt8, isLenient: Bool = false) {
        self.isLenient = isLenient
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            if byte >= 0x30, byte <= 0x39 {
                guard add(Int64(byte - 0x30)) else { return nil }
            } else if byte == decimal {
                guard decimals == nil, groupIsWhole else { return nil }
                decimals = 0
            } else {
                guard decimals == nil, let width = Self.separatorWidth(text, at, group),
                    take(width.kind)
                else { return nil }
                at += width.bytes - 1
            }
            at += 1
        }
        guard groupIsWhole, decimals != 0, scale() else { return nil }
    }

    /// Whether the digits before this place end a number: ungrouped, or three since the last mark.
    private var groupIsWhole: Bool {
        decimals != nil || separator == nil || run == 3
    }

    private mutating func add(_ digit: Int64) -> Bool {
        if let count = decimals {
            decimals = count + 1
            if count >= 4 { return digit == 0 || passes(.tooFine) }
        } else {
            run += 1
            if separator != nil, run > 3 { return false }
        }
        let (ten, over) = tenThousandths.multipliedReportingOverflow(by: 10)
        let (sum, overSum) = ten.addingReportingOverflow(digit)
        guard !over, !overSum else { return passes(.tooLarge) }
        tenThousandths = sum
        return true
    }

    private mutating func passes(_ found: NumberFormat.Misfit) -> Bool {
        if misfit != .tooLarge { misfit = found }
        return isLenient
    }

    /// A first group has one to three digits and no leading zero alone: `0.500` is no grouped number.
    private mutating func take(_ kind: Separator) -> Bool {
        if let separator {
            guard separator == kind, run == 3 else { return false }
        } else {
            guard run >= 1, run <= 3, tenThousandths != 0 else { return false }
            separator = kind
        }
        run = 0
        return true
    }

    private mutating func scale() -> Bool {
        for _ in min(decimals ?? 0, 4)..<4 {
            let (ten, over) = tenThousandths.multipliedReportingOverflow(by: 10)
            if over { return passes(.tooLarge) }
            tenThousandths = ten
        }
        return true
    }

    private static func separatorWidth(
        _ text: ArraySlice<UInt8>, _ at: Int, _ group: UInt8
    ) -> (kind: Separator, bytes: Int)? {
        let byte = text[at]
        if byte == group { return (.mark, 1) }
        if byte == UInt8(ascii: "'") { return (.apostrophe, 1) }
        if byte == 0x20 { return (.blank, 1) }
        let rest = text[at...]
        if rest.starts(with: "\u{A0}".utf8) { return (.blank, 2) }
        if rest.starts(with: "\u{202F}".utf8) { return (.blank, 3) }
        return rest.starts(with: "\u{2019}".utf8) ? (.apostrophe, 3) : nil
    }
}
