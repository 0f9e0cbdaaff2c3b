import Foundation
import Testing

/// What the sources that reckon with money may not contain.
@Suite struct ExactSourceTests {
    private static let sources = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

    /// The lines of code of a part, comments left out.
    private static func code(of part: String) throws -> [(file: String, line: String)] {
        let folder = sources.appending(path: part).path()
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
        return try files.flatMap { file in
            try String(contentsOf: sources.appending(path: part).appending(path: file), encoding: .utf8)
                .split(separator: "\n").map { (file, $0.trimmingCharacters(in: .whitespaces)) }
                .filter { !$0.1.hasPrefix("//") }
        }
    }

    @Test(arguments: ["Contracts", "Policies", "Assessment"])
    func `no floating point and no clock`(part: String) throws {
        let code = try Self.code(of: part)
        #expect(code.count > 300)
        let word = #/\b(?:Double|Float(?:16|32|64|80)?|CGFloat|Decimal|TimeInterval)\b/#
        let clock = #/\b(?:Date\s*\(|Date\.now|ContinuousClock|SuspendingClock|ProcessInfo|DispatchTime|clock_gettime)/#
        for (file, line) in code {
            #expect(line.firstMatch(of: word) == nil, "\(part)/\(file): \(line)")
            #expect(line.firstMatch(of: clock) == nil, "\(part)/\(file): \(line)")
        }
    }
}
