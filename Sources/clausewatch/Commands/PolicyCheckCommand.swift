import ArgumentParser
import Policies

/// `clausewatch policy check FILE…`
struct PolicyCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks policy files and names every fault with its line and column.",
        discussion: """
            Exit status: 0 no faults, 1 warnings with --strict, 2 faults. Warnings are read as written, but look \
            unintended.
            """)

    @Argument(help: "Policy files (YAML).")
    var files: [String]

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    @ArgumentParser.Flag(help: "End with status 1 when there are warnings.")
    var strict = false

    func run() throws {
        var (found, codes): ([PolicyFinding], [String: String]) = ([], [:])
        var (faults, warnings) = (0, 0)
        for path in files {
            var finding = PolicyFile.check(try PolicyFiles.text(of: path), name: path)
            if let code = finding.policy?.code {
                if let other = codes[code] { finding.faults.append(.repeated(code, in: path, after: other)) }
                codes[code] = path
            }
            found += finding.faults.map { PolicyFinding($0, severity: "fault") }
            found += finding.warnings.map { PolicyFinding($0, severity: "warning") }
            faults += finding.faults.count
            warnings += finding.warnings.count
            if !json { tell(finding, path) }
        }
        if json { try Console.printJSON(found) }
        if faults > 0 { throw CommandEnded(status: .unusableInput) }
        if strict, warnings > 0 { throw CommandEnded(status: .findings) }
    }

    private func tell(_ finding: PolicyFile.Finding, _ path: String) {
        for fault in finding.faults { Console.error(fault.description) }
        for warning in finding.warnings { Console.error(warning.described(as: "warning")) }
        guard let policy = finding.policy, finding.faults.isEmpty else {
            let count = PolicyCheckCommand.count(finding.faults.count, "fault")
            Console.error("\(path): \(count); the file cannot be used until this is mended")
            return
        }
        let editions = PolicyCheckCommand.count(policy.editions.count, "edition")
        let clauses = PolicyCheckCommand.count(policy.editions.reduce(0) { $0 + $1.clauses.count }, "clause")
        Console.print("\(path): \(policy.code) can be used: \(editions), \(clauses)")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension PolicyFault {
    fileprivate static func repeated(_ code: String, in file: String, after other: String) -> PolicyFault {
        PolicyFault(
            file: file, path: "policy",
            message: "the policy \(code) stands in \(other) already, expected one file for each policy")
    }

    /// As ``description``, with a word for how grave it is before the message.
    fileprivate func described(as word: String) -> String {
        PolicyFault(file: file, place: place, path: path, message: "\(word): \(message)").description
    }
}

/// A fault or warning as JSON.
private struct PolicyFinding: Encodable {
    var file: String?
    var line: Int?
    var column: Int?
    var path: String
    var message: String
    var severity: String

    init(_ fault: PolicyFault, severity: String) {
        file = fault.file
        (line, column) = (fault.place?.line, fault.place?.column)
        (path, message) = (fault.path, fault.message)
        self.severity = severity
    }
}
