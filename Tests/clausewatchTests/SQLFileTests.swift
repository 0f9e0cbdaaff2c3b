import SQLFiles
import Testing

@Suite struct SQLFileTests {
    @Test func `every SQL file is in the registry and the registry holds no other`() throws {
        let queries = try Checkout.files(in: "SQL/Queries", ending: ".sql").map(Self.name)
        #expect(Query.all.map(\.name).sorted() == queries)
        let migrations = try Checkout.files(in: "SQL/Migrations", ending: ".sql").map(Self.name)
        #expect(Migration.all.map(\.name) == migrations)
    }

    @Test func `migrations are numbered without a gap`() {
        for (index, script) in Migration.all.enumerated() {
            let number = String(index + 1)
            let padded = String(repeating: "0", count: 3 - number.count) + number
            #expect(script.name.hasPrefix("m\(padded)_"))
        }
    }

    @Test func `every query says what it is for and who calls it`() throws {
        for file in try Checkout.files(in: "SQL/Queries", ending: ".sql") {
            let head = try Checkout.lines(file).prefix { $0.hasPrefix("--") }.joined(separator: "\n")
            #expect(head.contains("-- Caller: "), "\(file)")
        }
    }

    @Test func `a query is described in the registry as in its file`() throws {
        let registry = try Checkout.text("SQL/Query.swift") + Checkout.text("SQL/AccountQuery.swift")
        for query in Query.all {
            let head = query.text.split(separator: "\n").prefix { $0.hasPrefix("-- ") }.map { $0.dropFirst(3) }
            let sentence = try #require(head.joined(separator: " ").firstMatch(of: /.*?\.(?= |$)/)).output
            #expect(registry.contains("/// \(sentence)\n"), "\(query.name): \(sentence)")
        }
    }

    @Test func `the callers a query names exist`() throws {
        let sources = try Checkout.files(in: "Sources", ending: ".swift").map { try Checkout.text($0) }
        for query in Query.all {
            let line = try #require(query.text.split(separator: "\n").first { $0.hasPrefix("-- Caller: ") })
            for caller in line.dropFirst("-- Caller: ".count).split(separator: ", ") {
                let name = try #require(caller.split(separator: ".").last)
                let isDeclared = sources.contains { $0.contains("func \(name)(") || $0.contains(" \(name)(of ") }
                #expect(isDeclared, "\(query.name): \(caller)")
            }
        }
    }

    @Test func `a query asks for the columns it needs and no more`() throws {
        for file in try Checkout.files(in: "SQL/Queries", ending: ".sql") {
            #expect(try Checkout.text(file).firstMatch(of: /SELECT\s+\*/) == nil, "\(file)")
        }
    }

    private static func name(_ path: String) -> String {
        String(path.split(separator: "/").last?.dropLast(4) ?? "")
    }
}
