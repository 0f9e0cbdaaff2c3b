import Contracts
import Policies
import Reports
import Tables
import Testing

/// A bookkeeper who sends a list, reads the answer and does what it says, word for word.
struct BookkeeperRound {
    /// The list as it was first sent.
    let text: String
    /// The columns that the answer asks to be told, each as `theirs=ours`.
    let maps: [String]
    /// The words that the answer says are no blocks, each with the first block it names for it.
    let words: [String: String]
    /// All that the answer says.
    let problems: [Problem]

    /// The contract of `ReportSample` under the policy of Utrecht.
    static func context() throws -> ReportContext {
        let file = try #require(try Fixture.files(in: "Config/policies/nl").first { $0.name == "utrecht.yaml" })
        let policy = try PolicyFile.read(String(decoding: file.bytes, as: UTF8.self), name: file.name)
        var context = try ReportSample.context(scheme: "NL-KVK")
        context.clauses = try #require(policy.editions.last).clauses.map(\.clause)
        return context
    }

    init(_ lines: String...) throws {
        text = lines.joined(separator: "\n")
        let reading = ReportReader.read(Array(text.utf8), name: "lijst.csv", in: try Self.context())
        guard case .refused(let problems) = reading else {
            Issue.record("accepted at once")
            (maps, words, problems) = ([], [:], [])
            return
        }
        self.problems = problems
        maps = problems.flatMap { $0.message.matches(of: /--map '([^']+)'/).map { String($0.output.1) } }
        words = problems.filter { $0.cause == .codeUnknown }.reduce(into: [:]) { words, problem in
            guard let value = problem.value, let meant = problem.message.firstMatch(of: /did you mean "([^"]+)"/)
            else { return }
            words[value] = String(meant.output.1)
        }
    }

    /// The places of cells that the answer tells besides the columns, such as `3 Regeling`.
    var cells: [String] {
        problems.filter { $0.cause != .columnMissing }.map { "\($0.row ?? 0) \($0.column ?? "")" }
    }

    /// What comes of the list once it is sent as the answer says.
    func followed() throws -> ReportContent {
        var text = text
        for (word, block) in words { text = text.replacing(word, with: block) }
        let told = maps.compactMap { map in
            let sides = map.split(separator: "=").map(String.init)
            return ColumnLayout.Meaning(theirs: sides[0], ours: sides[1])
        }
        #expect(told.count == maps.count)
        let reading = ReportReader.read(
            Array(text.utf8), name: "lijst.csv", choices: ReadingChoices(columns: told), in: try Self.context())
        guard case .accepted(let content) = reading else {
            Issue.record("refused again: \(reading.problems.map(\.description))")
            return ReportContent(lines: [])
        }
        return content
    }
}

extension ReportContent {
    /// The placements, as `person block first/last hours`.
    var placements: [String] {
        lines.compactMap { line in
            guard case .fact(.placement(let placement)) = line.content else { return nil }
            return "\(placement.person) \(placement.block) \(placement.days) \(placement.hoursPerWeek)"
        }
    }
}
