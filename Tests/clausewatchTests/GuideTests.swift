import Testing

/// The guide to writing a policy, followed step by step.
@Suite(.timeLimit(.minutes(5))) struct GuideTests {
    @Test func `who follows the guide sees what it says`() async throws {
        try await Scratch.with { scratch in
            let steps = try Guide.steps()
            #expect(steps.count >= 7)
            for step in steps {
                switch step {
                case .save(let name, let text):
                    _ = try scratch.file(name, text)
                case .run(let command, let expected):
                    let said = try await Guide.shell(command, in: scratch.folder)
                    #expect(Guide.matches(said, expected), "$ \(command)\n\(said)")
                }
            }
        }
    }

    @Test func `the table of its own that the README shows can be used`() async throws {
        let lines = try Checkout.lines("README.md")
        let start = try #require(lines.firstIndex(of: "```yaml"))
        let text = lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n") + "\n"
        try await Scratch.with { scratch in
            let path = try scratch.file("own.yaml", text)
            let checked = try await Program().run("policy", "check", path)
            #expect(checked.status == 0, "\(checked.errors)")
            #expect(checked.errors == "")
            #expect(checked.output.contains("uk.my-council can be used: 1 edition, 1 clause"))
        }
    }

    @Test func `a step that says something else is noticed`() {
        #expect(Guide.matches(["a", "b"], ["a", "b"]))
        #expect(Guide.matches(["a", "b", "c"], ["a", "…"]))
        #expect(!Guide.matches(["a", "b"], ["a"]))
        #expect(!Guide.matches(["a", "x"], ["a", "b"]))
    }

    @Test func `the keys the guide names are keys of the language`() async throws {
        let schema = try Checkout.text("Config/policies/policy.schema.json")
        let rows = try Checkout.lines("Config/policies/GUIDE.md").filter { $0.hasPrefix("|") }
        var named: Set<String> = []
        for row in rows {
            for match in row.matches(of: /[`{ (]([a-z][A-Za-z]+):/) { named.insert(String(match.1)) }
        }
        #expect(named.count >= 20)
        for key in named.sorted() { #expect(schema.contains("\"\(key)\""), "\(key)") }
    }
}
