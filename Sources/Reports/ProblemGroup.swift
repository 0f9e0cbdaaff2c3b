/// Problems of one cause in one column, which are mended in the same way and told once.
public struct ProblemGroup: Sendable, Hashable {
    /// What the problems share.
    struct Key: Hashable, Comparable {
        let severity: Problem.Severity
        let cause: ProblemCause?
        let column: Int
        /// Nothing but for problems without a cause, of which only those of the same words belong together.
        let message: String

        init(_ problem: Problem) {
            severity = problem.severity
            cause = problem.cause
            column = problem.columnNumber ?? 0
            message = problem.cause == nil ? problem.message : ""
        }

        private var order: (String, Int, String, String) {
            (severity.rawValue, column, cause?.rawValue ?? "", message)
        }

        static func < (left: Key, right: Key) -> Bool { left.order < right.order }
    }

    /// Whether a problem is shown in place beside those that are: three tell a column of cells, but each column that a
    /// header lacks is to be mended by itself, and so is each word that is not known, up to twelve.
    private static func shows(_ problem: Problem, after shown: [Problem]) -> Bool {
        if shown.count < 3 || problem.cause == .columnMissing { return true }
        return problem.cause == .codeUnknown && shown.count < 12 && !shown.contains { $0.value == problem.value }
    }

    /// The first three in the order of the file, every column that the header lacks, and of up to twelve words that are
    /// not known the first place.
    public let first: [Problem]
    /// How many there are.
    public let count: Int

    /// What is wrong; nil in a register.
    public var cause: ProblemCause? { first[0].cause }
    /// Whether they keep the file from being taken.
    public var severity: Problem.Severity { first[0].severity }
    /// The header of the column as it was sent; nil when no single column is meant.
    public var column: String? { first[0].column }
    /// The position of the column, from one; nil when no single column is meant.
    public var columnNumber: Int? { first[0].columnNumber }
    /// How many there are beside those shown.
    public var more: Int { count - first.count }

    /// What to do, where it is the same for all of them; nil where each has words of its own.
    public var message: String? {
        first.allSatisfy { $0.message == first[0].message } ? first[0].message : nil
    }

    /// What is wrong, in words for all of them, where each has words of its own; else nil.
    public var heading: String? { message == nil ? cause?.heading : nil }

    /// The groups of problems, each where its first one stands.
    public static func groups(of problems: [Problem]) -> [ProblemGroup] {
        var order: [Key] = []
        var found: [Key: (first: [Problem], count: Int)] = [:]
        for problem in problems {
            let key = Key(problem)
            var known = found[key] ?? ([], 0)
            if found[key] == nil { order.append(key) }
            if shows(problem, after: known.first) { known.first.append(problem) }
            known.count += problem.count
            found[key] = known
        }
        return order.compactMap { key in
            found[key].map { ProblemGroup(first: $0.first, count: $0.count) }
        }
    }
}

extension ProblemGroup: Encodable {
    private enum Name: String, CodingKey {
        case cause, severity, column, columnNumber, count, message, heading, first
    }

    /// Writes the group with its first problems.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Name.self)
        try box.encodeIfPresent(cause, forKey: .cause)
        try box.encode(severity, forKey: .severity)
        try box.encodeIfPresent(column, forKey: .column)
        try box.encodeIfPresent(columnNumber, forKey: .columnNumber)
        try box.encode(count, forKey: .count)
        try box.encodeIfPresent(message, forKey: .message)
        try box.encodeIfPresent(heading, forKey: .heading)
        try box.encode(first, forKey: .first)
    }
}

extension ProblemGroup {
    /// The group for a terminal: what to do once, then the first places.
    public var lines: [String] {
        guard count > 1 else { return [first[0].description] }
        let column = first[0].columnText.map { "\($0), " } ?? ""
        let head = "\(column)\(count) times" + ((message ?? shared ?? heading).map { ": \($0)" } ?? ":")
        let rest = more > 0 ? ["  and \(more) more"] : []
        return [head] + first.map { "  " + place(of: $0) } + rest
    }

    /// What the messages on words that are not known begin with alike: which words are, before what each may mean.
    private var shared: String? {
        guard cause == .codeUnknown, message == nil else { return nil }
        let starts = Set(first.map { $0.message.prefix(upTo: Self.question($0.message)) })
        return starts.count == 1 ? starts.first.map(String.init) : nil
    }

    private static func question(_ message: String) -> String.Index {
        message.firstRange(of: "; did you mean ")?.lowerBound ?? message.endIndex
    }

    private func place(of problem: Problem) -> String {
        let row = [problem.sheet.map { "sheet \"\($0)\"" }, problem.row.map { "row \($0)" }].compactMap(\.self)
        let found = problem.value.map { "found \"\($0)\"" }
        let said = message == nil ? own(problem.message) : nil
        let text = [found, said].compactMap(\.self).joined(separator: ", ")
        let words = [row.isEmpty ? nil : row.joined(separator: ", "), text.isEmpty ? nil : text]
        return words.compactMap(\.self).joined(separator: ": ")
    }

    /// What a message says besides what all of them do.
    private func own(_ message: String) -> String? {
        guard let shared else { return message }
        let rest = message.dropFirst(shared.count + "; ".count)
        return rest.isEmpty ? nil : String(rest)
    }
}
