import Assessment
import Reports
import Store

/// What the sender of a report file reads, on a terminal or in a file beside the report.
struct ReportAnswerText {
    private let answer: ReportAnswer
    private var lines: [(text: String, isMessage: Bool)] = []

    init(_ answer: ReportAnswer) {
        self.answer = answer
        tell()
    }

    /// All of it, for a file.
    var whole: String { lines.map { $0.text + "\n" }.joined() }

    /// Prints it: data to standard output, messages to standard error.
    func print() {
        for line in lines { Console.write(line.text, toErrors: line.isMessage) }
    }

    private mutating func say(_ text: String) {
        lines.append((text, false))
    }

    private mutating func warn(_ text: String) {
        lines.append((text, true))
    }

    private mutating func tell() {
        for note in answer.notes { warn("\(answer.file): note: \(note)") }
        for group in answer.groups {
            for (place, line) in group.lines.enumerated() {
                let mark = place == 0 && group.severity == .warning ? "warning: " : ""
                warn("\(answer.file): \(mark)\(line)")
            }
        }
        guard answer.accepted else {
            let errors = answer.errors == 1 ? "1 problem" : "\(answer.errors) problems"
            return warn(
                "\(answer.file): not accepted, nothing was stored: \(errors). Mend what is named above and send the "
                    + "file again.")
        }
        if let receipt = answer.receipt { tell(receipt) } else { tellCheck() }
        if let difference = answer.difference { tell(difference) }
        if let flags = answer.flags { tell(flags) }
    }

    private mutating func tell(_ receipt: Receipt) {
        let head = answer.stored ? "Accepted" : "Accepted before, nothing stored again"
        var lines = receipt.isNil ? "nothing to report" : Self.lines(receipt.lines)
        switch receipt.untouched {
        case 0: break
        case 1: lines += ", 1 row of the template left as it was"
        default: lines += ", \(receipt.untouched) rows of the template left as they were"
        }
        say(
            "\(head): receipt \(receipt.receipt), contract \(receipt.contract), period \(receipt.period), "
                + "version \(receipt.version), \(lines), received \(receipt.received), stored \(receipt.storedAt)")
        say("sha256 \(receipt.sha256)")
        for sentence in answer.next { warn(sentence) }
    }

    private mutating func tellCheck() {
        let lines = answer.lines.map { $0 == 0 ? "nothing to report" : Self.lines($0) } ?? ""
        let warnings =
            switch answer.warnings {
            case 0: ""
            case 1: "; 1 warning above to look at"
            default: "; \(answer.warnings) warnings above to look at"
            }
        say("Would be accepted as it is: \(lines)\(warnings). Nothing was stored.")
    }

    // MARK: What the version changes

    private static let shown = 10

    private mutating func tell(_ difference: VersionDifference) {
        let before = "receipt \(difference.receipt), received \(difference.received)"
        defer { for sentence in Self.sentences(difference.lostMarks) { say(sentence) } }
        guard !difference.isNone else {
            return say("It says the same as the version before it (\(before)).")
        }
        say(
            "Beside the version before it (\(before)): \(Self.lines(difference.gone)) gone, "
                + "\(difference.new) new, \(difference.kept) as before"
                + (difference.statements == 0 ? "" : "; statements on parties that differ: \(difference.statements)")
                + ".")
        for change in difference.lines.prefix(Self.shown) { say("  " + text(change)) }
        for said in difference.parties.prefix(Self.shown) {
            say(
                "  \(said.party), \(said.code) from \(said.day): \(said.before ?? "nothing") before, "
                    + "\(said.after ?? "nothing") now")
        }
        if difference.lines.count > Self.shown || difference.parties.count > Self.shown {
            say("  and more; the answer as JSON lists the first of them, up to 1,000 lines of both versions")
        }
    }

    private static func sentences(_ lost: VersionDifference.LostMarks) -> [String] {
        let told = [
            (lost.confirmed, "confirmed", "to be confirmed again"), (lost.disputed, "disputed", "disputed no more"),
            (lost.verified, "verified", "to be verified again"), (lost.valued, "valued", "to be valued again"),
        ]
        return told.filter { $0.0 > 0 }.map { count, was, now in
            count == 1 ? "1 \(was) line changed and is \(now)." : "\(count) \(was) lines changed and are \(now)."
        }
    }

    private static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

    private func text(_ change: LineChange) -> String {
        let place =
            switch (change.rowBefore, change.row) {
            case (let before?, let row?): before == row ? "row \(row)" : "row \(row) (row \(before) before)"
            case (nil, let row?): "row \(row), new"
            case (let before?, nil): "row \(before) before, gone"
            case (nil, nil): "row unknown"
            }
        let fields = change.fields.map { field in
            switch (field.before, field.after) {
            case (let before?, let after?): "\(field.name) \(before) before, \(after) now"
            case (nil, let after?): "\(field.name) \(after)"
            case (let before?, nil): "\(field.name) \(before)"
            case (nil, nil): field.name
            }
        }
        return "\(place): \(change.what): \(fields.joined(separator: ", "))"
    }

    // MARK: What would be flagged

    private mutating func tell(_ flags: ExpectedFlags) {
        if let failure = flags.failure {
            return warn("\(answer.file): the contract could not be assessed with it: \(failure)")
        }
        tell(flags.new.map(\.message), "Would be flagged")
        tell(flags.kept.map(\.message), "Flagged already, and would stay")
        tell(flags.ended.map(\.message), "Would be flagged no more")
        if flags.new.isEmpty, flags.kept.isEmpty { say("Nothing would be flagged.") }
    }

    private mutating func tell(_ messages: [String], _ heading: String) {
        guard !messages.isEmpty else { return }
        say("\(heading): \(messages.count)")
        for message in messages { say("  \(message)") }
    }
}
