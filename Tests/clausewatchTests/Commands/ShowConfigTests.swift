import Testing

@testable import clausewatch

@Suite(.timeLimit(.minutes(5))) struct ShowConfigTests {
    @Test func `every setting is shown with its default when nothing is set`() async throws {
        let shown = try await Program().run("show-config", "--json")
        #expect(shown.status == 0)
        let entries = try shown.json().list
        #expect(entries.map { $0["key"].text } == SettingKey.all.map(\.name))
        #expect(entries.map { $0["value"].text } == SettingKey.all.map { $0.standard?.description })
        #expect(Set(entries.map { $0["origin"] }) == [.text("default")])
    }

    @Test func `a flag goes before the environment, that before the file, that before the default`() async throws {
        try await Scratch.with { scratch in
            let file = try scratch.file(
                "settings.yaml",
                """
                data:
                  directory: /from/file
                http:
                  host: file.example
                  port: 7001
                reports:
                  limit-mib: 7
                """)
            let program = Program(environment: [
                "CLAUSEWATCH_DATA_DIRECTORY": "/from/environment", "CLAUSEWATCH_HTTP_PORT": "7002",
            ])
            let shown = try await program.run("show-config", "--config", file, "--data", "/from/flag", "--json")
            let settings = try shown.json().list.reduce(into: [String: [JSON]]()) {
                $0[$1["key"].text ?? ""] = [$1["value"], $1["origin"]]
            }
            #expect(settings["data.directory"] == [.text("/from/flag"), .text("flag")])
            #expect(settings["http.port"] == [.text("7002"), .text("environment")])
            #expect(settings["http.host"] == [.text("file.example"), .text(file)])
            #expect(settings["reports.limit-mib"] == [.text("7"), .text(file)])
            #expect(settings["log.level"] == [.text("info"), .text("default")])
        }
    }

    @Test func `a secret is shown to be set but not what it is`() async throws {
        let program = Program(environment: [
            "CLAUSEWATCH_DATABASE_URL": "postgresql://u:hush-hush@h/d",
            "CLAUSEWATCH_DATABASE_OWNER_URL": "postgresql://o:hush-hush@h/d",
        ])
        for words in [["show-config"], ["show-config", "--json"]] {
            let shown = try await program.run(words)
            #expect(shown.status == 0)
            #expect(shown.output.contains("(secret)"))
            #expect(!(shown.output + shown.errors).contains("hush-hush"))
        }
    }

    @Test func `all that is wrong with the settings is told at once, a key by its place in the file`() async throws {
        try await Scratch.with { scratch in
            let file = try scratch.file(
                "settings.yaml",
                """
                http:
                  prot: 99
                  port: 99999
                databse:
                  connections: 4
                """)
            let program = Program(environment: [
                "CLAUSEWATCH_DATABASE_CONNECTIONS": "1", "CLAUSEWATCH_REPORTS_LIMIT_MIB": "lots",
            ])
            let shown = try await program.run("show-config", "--config", file)
            #expect(shown.status == 2)
            #expect(shown.output == "")
            let lines = [
                "\(file):2:3: http.prot is no setting. Config/clausewatch.yaml lists them all.",
                "\(file):5:3: databse.connections is no setting. Config/clausewatch.yaml lists them all.",
                "database.connections is 1 (environment); expected a number from 2 to 16.",
                "http.port is 99999 (\(file)); expected a number from 0 to 65535.",
            ]
            for line in lines { #expect(shown.messages.contains(line[...]), "\(shown.errors)") }
            let lots = shown.messages.filter { $0.contains("reports.limit-mib") && $0.contains("a whole number") }
            #expect(lots.count == 1)
            #expect(lots.allSatisfy { $0.contains("lots") }, "the value found is to be named: \(lots)")
            #expect(shown.messages.count == lines.count + 1)
        }
    }

    @Test func `a list where one value belongs is told by its place`() async throws {
        try await Scratch.with { scratch in
            let file = try scratch.file("list.yaml", "flags:\n  shadow: [shortfall]\n  hit-rate-limit: [3]\n")
            let shown = try await Program().run("show-config", "--config", file)
            #expect(shown.status == 2)
            #expect(shown.errors.contains("\(file):2:3: flags.shadow is a list; expected one value."))
            #expect(shown.errors.contains("\(file):3:3: flags.hit-rate-limit is a list"))
        }
    }

    @Test func `a settings file that is not there or is no YAML is told by its name`() async throws {
        try await Scratch.with { scratch in
            let missing = scratch.folder + "/none.yaml"
            let broken = try scratch.file("broken.yaml", "http: [1,\n")
            for file in [missing, broken] {
                let shown = try await Program().run("show-config", "--config", file)
                #expect(shown.status == 2)
                #expect(shown.errors.contains(file), "\(shown.errors)")
            }
        }
    }
}
