import Testing

/// The README shows commands that work and files that exist.
@Suite(.timeLimit(.minutes(5))) struct ReadmeTests {
    @Test func `every command of the README names sub-commands, options and files that exist`() async throws {
        let commands = try Self.commands()
        #expect(commands.count >= 3)
        for words in commands {
            if words.first == "bash" {
                let script = try #require(words.dropFirst().first)
                #expect(Checkout.exists(script), "\(words)")
                continue
            }
            try await check(Array(words.dropFirst()))
        }
    }

    @Test func `the two commands that do everything are there`() throws {
        let commands = try Self.commands()
        #expect(commands.contains { $0.starts(with: ["bash", "Config/demo.sh"]) })
        #expect(commands.contains { $0.starts(with: ["bash", "Config/test.sh"]) })
    }

    @Test func `every command of the program is shown`() async throws {
        let shown = Set(try Self.commands().filter { $0.first == "clausewatch" }.compactMap { $0.dropFirst().first })
        let help = try await Program().run("--help")
        let commands = help.output.matches(of: /(?m)^ {2}([a-z][a-z-]+) {2,}/).map { String($0.1) }
        #expect(commands.count >= 8)
        for command in commands { #expect(shown.contains(command), "\(command)") }
    }

    private func check(_ words: [String]) async throws {
        var path: [String] = []
        var help = try await Program().run("--help").output
        var rest = words[...]
        while let word = rest.first, help.contains("\n  \(word)  ") || help.contains("\n  \(word)\n") {
            path.append(word)
            rest = rest.dropFirst()
            help = try await Program().run(path + ["--help"]).output
        }
        // A command with sub-commands may have one that is meant when none is named.
        if let standard = help.firstMatch(of: /\n {2}([a-z-]+) \(default\)/) {
            help = try await Program().run(path + [String(standard.1), "--help"]).output
        }
        #expect(!path.isEmpty, "clausewatch \(words.joined(separator: " ")): no such sub-command")
        #expect(!help.contains("SUBCOMMANDS:"), "clausewatch \(words.joined(separator: " ")): a sub-command is missing")
        for word in rest where word.hasPrefix("-") {
            let option = word.prefix { $0 != "=" }
            #expect(
                help.firstMatch(of: try Regex("(^|[ ,\\[])\(option)([ ,\\]\n=]|$)")) != nil,
                "clausewatch \(words.joined(separator: " ")): there is no \(option)")
        }
        for word in rest where word.hasPrefix("Config/") || word.hasPrefix("Tests/") {
            #expect(Checkout.exists(word), "\(word)")
        }
    }

    /// The words of each command in a fenced block that is for a shell.
    private static func commands() throws -> [[String]] {
        var commands: [[String]] = []
        var isShell = false
        var isFenced = false
        for line in try Checkout.lines("README.md") {
            if line.hasPrefix("```") {
                isFenced.toggle()
                isShell = isFenced && ["```console", "```bash", "```sh"].contains(String(line))
                continue
            }
            guard isShell else { continue }
            let command = (line.hasPrefix("$ ") ? line.dropFirst(2) : line).prefix {
                $0 != "#" && $0 != "|" && $0 != ">"
            }
            let words = command.split(separator: " ").map(String.init)
            let program = words.first?.split(separator: "/").last.map(String.init)
            if program == "clausewatch" { commands.append(["clausewatch"] + words.dropFirst()) }
            if program == "bash", words.count > 1, words[1].hasPrefix("Config/") { commands.append(words) }
        }
        return commands
    }
}
