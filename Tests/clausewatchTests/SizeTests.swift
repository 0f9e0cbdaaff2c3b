import Foundation
import Testing

/// Keeps files and functions small enough to be read at one go.
@Suite struct SizeTests {
    @Test func `no source file has more than 400 lines and half of them at most 80`() throws {
        let sizes = try Self.sources().map { (try Checkout.lines($0).count, $0) }
        for (count, file) in sizes { #expect(count <= 400, "\(file) has \(count) lines") }
        #expect(sizes.map(\.0).sorted()[sizes.count / 2] <= 80)
    }

    @Test func `no test file has more than 600 lines`() throws {
        for file in try Checkout.files(in: "Tests", ending: ".swift") {
            #expect(try Checkout.lines(file).count <= 600, "\(file)")
        }
    }

    @Test func `no function has more than 60 lines`() throws {
        for file in try Self.sources() {
            for (name, length) in Self.functions(try Checkout.lines(file)) {
                #expect(length <= 60, "\(file): \(name) has \(length) lines")
            }
        }
    }

    @Test func `no line of source has more than 120 columns`() throws {
        for file in try Self.sources() {
            for (number, line) in try Checkout.lines(file).enumerated() {
                #expect(line.count <= 120, "\(file), line \(number + 1)")
            }
        }
    }

    @Test func `no SQL file has more than 20 kilobytes`() throws {
        for file in try Checkout.files(in: "SQL", ending: ".sql") {
            #expect(try Checkout.text(file).utf8.count <= 20_000, "\(file)")
        }
    }

    @Test func `the top level holds only what the design names`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
        let shown = names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(Set(shown) == ["Package.swift", "Sources", "Tests", "SQL", "Config", "README.md"])
    }

    @Test func `a line of input can never stop the program`() throws {
        let traps = [/\btry!/, /\bas!/, /\bfatalError\(/, /nonisolated\(unsafe\)/, /unowned\(unsafe\)/]
        for file in try Self.sources() {
            let text = try Checkout.text(file)
            for trap in traps { #expect(text.firstMatch(of: trap) == nil, "\(file)") }
            if text.contains("@unchecked Sendable") { #expect(file.hasSuffix("CancelHandle.swift")) }
        }
    }

    private static func sources() throws -> [String] {
        try Checkout.files(in: "Sources", ending: ".swift") + Checkout.files(in: "SQL", ending: ".swift")
    }

    /// Functions and initialisers by their first line, with the lines up to the closing brace of the same indent.
    private static func functions(_ lines: [Substring]) -> [(name: String, length: Int)] {
        var found: [(String, Int)] = []
        for (start, line) in lines.enumerated() {
            let body = line.drop { $0 == " " }
            guard body.firstMatch(of: /^(?:\w+(?:\(\w+\))? )*(?:func |init[?(<])/) != nil, !body.hasPrefix("//") else {
                continue
            }
            let close = String(repeating: " ", count: line.count - body.count) + "}"
            if let end = lines[start...].firstIndex(where: { $0 == close }), !body.hasSuffix("}") {
                found.append((String(body), end - start + 1))
            }
        }
        return found
    }
}
