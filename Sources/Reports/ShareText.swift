import Contracts
import Tables

/// Shares of a party as cells write them.
enum ShareText {
    /// What a cell should have held, for messages.
    static let expectation = "expected a share above 0% and at most 100%; write it with its sign, such as 40%"

    /// The share a cell names, with a decimal point or comma; nil for any other text.
    static func read(_ text: String) -> Fraction? {
        guard let share = Fraction(percent: String(text.map { $0 == "," ? "." : $0 })), share > .zero, share <= .one
        else { return nil }
        return share
    }
}

extension ReportCells {
    /// The part of the payee a status holds for; the outer nil says that the cell cannot be read.
    ///
    /// - Parameter value: what the row says in the column of the status; nil when that is blank.
    mutating func share(
        _ column: ReportColumn, of status: ReportColumn, _ value: Status?, _ row: Row
    ) -> (fraction: Fraction?, Void)? {
        guard let text = text(column, row) else { return (nil, ()) }
        guard value == .yes else {
            report(
                .answerMissing, column, row,
                "expected a share only where \"\(status.label)\" says yes; write yes there, or leave this blank")
            return nil
        }
        guard let share = ShareText.read(text) else {
            report(.shareUnreadable, column, row, ShareText.expectation)
            return nil
        }
        return (share, ())
    }
}
