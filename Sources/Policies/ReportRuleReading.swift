import Contracts

extension ReportRule {
    init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(.report) else { return }
        let isOnce = fields["every"]?.node.content == .scalar("term")
        if !isOnce, let value = fields["every"]?.wholeMonths() { every = value }
        if let value = fields["dueAfter"]?.span() { dueAfter = value }
        if let value = fields["by"]?.choice(Reporter.self) { by = value }
        let isCalendar = fields["anchoredTo"]?.name(
            of: ["contractStart": false, "calendar": true], order: ["contractStart", "calendar"])
        if isOnce {
            anchor = .term
            fields.refuse(["anchoredTo", "months"], "one report over the whole term has no periods to anchor")
        } else if isCalendar == true {
            anchor = .calendar(months: fields["months"].map(ReportRule.months) ?? derivedMonths(cursor))
            warnOfRhythm(fields)
        } else {
            fields.refuse(
                ["months"], "months are read only with anchoredTo: calendar, periods here begin at the contract's start"
            )
        }
    }

    /// The months decide; a rhythm written beside them is for people.
    private func warnOfRhythm(_ fields: Fields) {
        guard case .calendar(let months) = anchor, fields["months"] != nil, let written = fields["every"],
            months.count * every != 12
        else { return }
        written.warn("P\(every)M is not the time between these \(months.count) months, and the months decide")
    }

    private static func months(_ cursor: Cursor) -> [Int] {
        let numbers = (cursor.items("a list of months, such as [1, 7]") ?? []).compactMap { item in
            item.value("a month from 1 to 12") { Int($0).flatMap { (1...12).contains($0) ? $0 : nil } }
        }
        if Set(numbers).count < numbers.count { cursor.fault("a month is named twice") }
        return numbers.sorted()
    }

    /// The months in which periods of this length begin when the first begins in January.
    private func derivedMonths(_ cursor: Cursor) -> [Int] {
        guard 12 % every == 0 else {
            cursor.fault("P\(every)M does not divide the year, expected P1M, P2M, P3M, P4M, P6M or P12M, or \"months\"")
            return []
        }
        return Array(stride(from: 1, through: 12, by: every))
    }
}

extension Cursor {
    fileprivate func wholeMonths() -> Int? {
        value("a whole number of months from P1M to P120M, or term") { text in
            guard let span = Span(text), span.days == 0, (1...120).contains(span.months) else { return nil }
            return span.months
        }
    }
}
