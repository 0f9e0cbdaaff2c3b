import Reports
import Store

/// What is written beside a file that was dropped.
struct InboxAnswer {
    /// What its sender is told.
    let answer: ReportAnswer
    /// The file with its cells marked; nil where there is nothing to mark or no workbook can be made of it.
    let marked: MarkedFile?
    /// What it has to be called to be for the contract and period that it was dropped for; nil where neither is known.
    private let nameToGive: String?

    /// The answer to a file of which no more is known than its name.
    init(_ name: String, refused reason: String) {
        answer = ReportAnswer(file: name, .refused([Problem(message: reason)]), by: .inbox)
        (marked, nameToGive) = (nil, nil)
    }

    /// The answer to a file that was read; one that was taken is marked where a warning names a cell.
    init(_ file: SourceFile, _ outcome: Submission.Outcome, at address: InboxAddress) {
        answer = ReportAnswer(file: file.name, outcome, by: .inbox)
        nameToGive = DropName.text(
            contract: address.contract, period: address.period, name: InboxAddress.ownName(file.name))
        let isMarked = !answer.accepted || answer.problems.contains { $0.row != nil || $0.columnNumber != nil }
        marked =
            isMarked ? MarkedWorkbook.answer(to: file.bytes, name: file.name, problems: answer.problems) : nil
    }

    /// The files, each with what its name has behind that of the dropped file.
    ///
    /// - Parameter name: What the dropped file is called in its last place, beside which they lie.
    func files(besides name: String) throws -> [(ending: String, bytes: [UInt8])] {
        var text = ReportAnswerText(answer).whole
        if !answer.accepted, let nameToGive {
            text += "\(answer.file): drop the mended file where this one was dropped, or name it \(nameToGive).\n"
        }
        if let marked {
            text += "\(answer.file): beside this lies \(name)\(MarkedWorkbook.ending), \(marked.content).\n"
        }
        var files: [(ending: String, bytes: [UInt8])] = [
            (InboxAnswer.text, Array(text.utf8)), (InboxAnswer.json, try answer.json()),
        ]
        if let marked { files.append((MarkedWorkbook.ending, marked.bytes)) }
        return files
    }

    /// What the names of all files have that can lie beside a dropped one.
    static let endings = [text, json, MarkedWorkbook.ending]

    private static let text = ".answer.txt"
    private static let json = ".answer.json"
}
