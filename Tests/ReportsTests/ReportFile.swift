import Reports
import Testing

/// A report file as a test sends it.
enum ReportFile: Sendable {
    /// These lines, with what the sender says of its columns.
    case text(String, told: [String: String] = [:])
    /// A file of `Tests/Fixtures/reports`.
    case fixture(String)

    func read() throws -> ReportReading {
        switch self {
        case .text(let text, let told):
            let columns = try told.map { try #require(ColumnLayout.Meaning(theirs: $0.key, ours: $0.value)) }
            return ReportReader.read(
                Array(text.utf8), name: "report.csv", choices: ReadingChoices(columns: columns),
                in: try ReportSample.context())
        case .fixture(let name):
            return ReportReader.read(try Fixture.bytes(name), name: name, in: try ReportSample.context())
        }
    }
}

extension ReportReading {
    /// All that the sender is told is wrong.
    var problems: [Problem] {
        switch self {
        case .accepted(let content): content.warnings
        case .refused(let problems): problems
        }
    }
}
