import Assessment
import Reports
import Store

/// What the sender of a report file reads on a terminal.
struct ReportAnswerText {
    private let answer: ReportAnswer

    init(_ answer: ReportAnswer) {
        self.answer = answer
    }

    func print() {
        for note in answer.notes { Console.error("\(answer.file): note: \(note)") }
        for group in answer.groups {
            for (place, line) in group.lines.enumerated() {
                let mark = place == 0 && group.severity == .warning ? "warning: " : ""
                Console.error("\(answer.file): \(mark)\(line)")
            }
        }
        guard answer.accepted else {
            let errors = answer.errors == 1 ? "1 problem" : "\(answer.errors) problems"
            return Console.error(
                "\(answer.file): not accepted, nothing was stored: \(errors). Mend the cells named above and send the "
                    + "file again.")
        }
        if let receipt = answer.receipt { print(receipt) } else { printCheck() }
        if let difference = answer.difference { print(difference) }
        if let flags = answer.flags { print(flags) }
    }

    private func print(_ receipt: Receipt) {
        let head = answer.stored ? "Accepted" : "Accepted before, nothing stored again"
        let lines = receipt.isNil ? "nothing to report" : "\(receipt.lines) lines"
        Console.print(
            "\(head): receipt \(receipt.receipt), contract \(receipt.contract), period \(receipt.period), "
                + "version \(receipt.version), \(lines), received \(receipt.received), stored \(receipt.storedAt)")
        Console.print("sha256 \(receipt.sha256)")
        if receipt.versionInForce != receipt.version {
            Console.error(
                "Version \(receipt.versionInForce) of this report has replaced it since and counts in its place. To "
                    + "let this file count again, send it with --restore.")
        }
    }

    private func printCheck() {
        let lines = answer.lines.map { $0 == 0 ? "nothing to report" : "\($0) lines" } ?? ""
        let warnings =
            switch answer.warnings {
            case 0: ""
            case 1: "; 1 warning above to look at"
            default: "; \(answer.warnings) warnings above to look at"
            }
        Console.print("Would be accepted as it is: \(lines)\(warnings). Nothing was stored.")
    }

    // MARK: What the version changes

    private static let shown = 10

    private func print(_ difference: VersionDifference) {
        let before = "receipt \(difference.receipt), received \(difference.received)"
        defer { for sentence in Self.sentences(difference.lostMarks) { Console.print(sentence) } }
        guard !difference.isNone else {
            return Console.print("It says the same as the version before it (\(before)).")
        }
        Console.print(
            "Beside the version before it (\(before)): \(Self.lines(difference.gone)) gone, "
                + "\(difference.new) new, \(difference.kept) as before"
                + (difference.statements == 0 ? "" : "; \(difference.statements) statements on parties differ") + ".")
        for change in difference.lines.prefix(Self.shown) { Console.print("  " + text(change)) }
        for said in difference.parties.prefix(Self.shown) {
            Console.print(
                "  \(said.party), \(said.code) from \(said.day): \(said.before ?? "nothing") before, "
                    + "\(said.after ?? "nothing") now")
        }
        if difference.lines.count > Self.shown || difference.parties.count > Self.shown {
            Console.print("  and more; --json lists the first 1,000 of them")
        }
    }

    private static func sentences(_ lost: VersionDifference.LostMarks) -> [String] {
        let told = [
            (lost.confirmed, "confirmed", "to be confirmed again"), (lost.disputed, "disputed", "disputed no more"),
            (lost.verified, "verified", "to be verified again"),
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

    private func print(_ flags: ExpectedFlags) {
        if let failure = flags.failure {
            return Console.error("\(answer.file): the contract could not be assessed with it: \(failure)")
        }
        print(flags.new.map(\.message), "Would be flagged")
        print(flags.kept.map(\.message), "Flagged already, and would stay")
        print(flags.ended.map(\.message), "Would be flagged no more")
        if flags.new.isEmpty, flags.kept.isEmpty { Console.print("Nothing would be flagged.") }
    }

    private func print(_ messages: [String], _ heading: String) {
        guard !messages.isEmpty else { return }
        Console.print("\(heading): \(messages.count)")
        for message in messages { Console.print("  \(message)") }
    }
}
