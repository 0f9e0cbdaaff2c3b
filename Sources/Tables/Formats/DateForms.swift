/// The forms in which a column's dates stand.
struct DateForms: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let yearFirst = DateForms(rawValue: 1)
    static let compact = DateForms(rawValue: 2)
    static let dayMonthName = DateForms(rawValue: 4)
    static let monthNameDay = DateForms(rawValue: 8)
    static let yearMonthName = DateForms(rawValue: 16)
    /// Three numbers with the year last, whose order is the column's format.
    static let ordered = DateForms(rawValue: 32)

    /// The forms as patterns, such as `d month yyyy`; a format stands for those it puts in order.
    func text(_ format: DateFormat) -> String {
        let patterns: [(DateForms, String)] = [
            (.ordered, format.description), (.yearFirst, "yyyy-mm-dd"), (.compact, "yyyymmdd"),
            (.dayMonthName, "d month yyyy"), (.monthNameDay, "month d yyyy"), (.yearMonthName, "yyyy month d"),
        ]
        let found = patterns.filter { contains($0.0) }.map(\.1)
        return found.isEmpty ? format.description : found.joined(separator: " and ")
    }
}
