import Contracts
import Tables

extension ReportCells {
    private static let passingWords = "yes, no, unknown or codes of clauses"

    /// Which clauses were passed down, by which document of which day; nil when a cell cannot be read.
    mutating func passing(_ row: Row) -> Passing? {
        let answers = answers(row)
        let document = plainLine(.passedDownDocument, row)
        let date = isBlank(.passedDownDate, row) ? nil : anyDay(.passedDownDate, row)
        guard let answers, let document, isBlank(.passedDownDate, row) || date != nil else { return nil }
        guard isBlank(.carries, row) else {
            return Passing(
                answers: answers.map { PassedDown(code: $0.code, value: $0.value, document: document.text, date: date) }
            )
        }
        for column in [ReportColumn.passedDownDocument, .passedDownDate] where !isBlank(column, row) {
            report(
                .answerMissing, column, row,
                "expected nothing here without an answer in \"\(ReportColumn.carries.label)\"; write yes, no or "
                    + "unknown there, or leave this blank")
            return nil
        }
        return Passing()
    }

    /// One answer for all clauses that must be passed down, or for each clause by its code.
    private mutating func answers(_ row: Row) -> [(code: String, value: Status)]? {
        guard let text = text(.carries, row) else { return [] }
        if let status = StatusWord.read(text) { return book.passedDown.map { ($0, status) } }
        var answers: [(code: String, value: Status)] = []
        var isReadable = true
        for part in text.split(whereSeparator: { ";,|".contains($0) }) {
            let words = part.split(whereSeparator: { ":=".contains($0) }).map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }.filter { !$0.isEmpty }
            guard let name = words.first else { continue }
            let value = words.count == 1 ? .yes : words.count == 2 ? StatusWord.read(words[1]) : nil
            if let code = book.clauses[name], let value {
                isReadable = note(code, value, in: &answers, row) && isReadable
            } else {
                isReadable = false
                report(.clauseUnknown, .carries, row, objection(to: name), part: words.joined(separator: ": "))
            }
        }
        return isReadable ? answers : nil
    }

    private func objection(to name: String) -> String {
        guard let code = book.clauses[name] else {
            return book.clauses.expectation(ReportCells.passingWords, for: name)
        }
        return "expected yes, no or unknown after the code, such as \(code): yes"
    }

    private mutating func note(
        _ code: String, _ value: Status, in answers: inout [(code: String, value: Status)], _ row: Row
    ) -> Bool {
        guard let known = answers.first(where: { $0.code == code }) else {
            answers.append((code, value))
            return true
        }
        guard known.value != value else { return true }
        report(
            .answersDiffer, .carries, row,
            "expected one answer for \(code), and the cell gives two; keep the one that holds")
        return false
    }

    /// A text on one line; the outer nil says that it cannot be kept.
    mutating func plainLine(_ column: ReportColumn, _ row: Row) -> (text: String?, Void)? {
        guard let text = text(column, row) else { return (nil, ()) }
        guard let objection = PlainLine.objection(to: text) else { return (text, ()) }
        report(.textUnusable, column, row, "the text \(objection)")
        return nil
    }

    /// The day of the offer; the outer nil says that it cannot be read.
    mutating func offered(_ row: Row) -> (day: Day?, Void)? {
        guard !isBlank(.offered, row) else { return (nil, ()) }
        return anyDay(.offered, row).map { ($0, ()) }
    }

    /// The clause a payment is claimed for; the outer nil says that the cell cannot be read.
    mutating func countsFor(_ row: Row) -> (code: String?, Void)? {
        guard let position = header.position(.countsFor), !row.isBlank(position) else { return (nil, ()) }
        let known = book.clauses
        let found = clauseCodes.value(for: row.utf8(position)) { known[String(decoding: $0, as: UTF8.self)] }
        if let found { return (found, ()) }
        guard let codes = codes(.countsFor, row, in: known, "a clause") else { return nil }
        report(
            .severalClauses, .countsFor, row,
            "expected one clause, and the cell names \(codes.count); a payment counts for one of several only, so give "
                + "each part of it a row of its own")
        return nil
    }
}
