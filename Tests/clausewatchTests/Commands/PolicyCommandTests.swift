import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct PolicyCommandTests {
    @Test func `every shipped policy is listed with its editions, and each of them can be shown`() async throws {
        let listed = try await Program().run("policy", "list", "--json")
        #expect(listed.status == 0)
        let rows = try listed.json().list
        let files = try Checkout.files(in: "Config/policies", ending: ".yaml")
        let codes = Set(rows.compactMap { $0["policy"].text })
        #expect(codes.count == files.count)
        let utrecht = rows.filter { $0["policy"].text == "nl.utrecht" }
        #expect(utrecht.map { $0["edition"].text } == ["2015", "2019", "2023"])
        #expect(utrecht.map { $0["from"].text } == ["2015-01-01", "2019-01-01", "2023-01-01"])
        for code in codes.sorted() {
            let shown = try await Program().run("policy", "show", code)
            #expect(shown.status == 0, "\(code): \(shown.errors)")
            #expect(shown.output.contains("Where it comes from") && shown.output.contains("Herkomst"), "\(code)")
            #expect(shown.output.contains("https://") || shown.output.contains("http://"), "\(code)")
        }
    }

    @Test func `a clause is told in the language asked for`() async throws {
        let dutch = try await Program().run("policy", "show", "nl.utrecht/social-return", "--language", "nl")
        #expect(
            dutch.output.contains("De opdrachtnemer zet 5% van de opdrachtwaarde exclusief btw in voor social return."))
        #expect(!dutch.output.contains("The main contractor"))
        let older = try await Program().run(
            "policy", "show", "nl.utrecht", "--edition", "2019", "--language", "en")
        #expect(older.output.contains("for contracts signed from 1 January 2019 to 31 December 2022"))
        #expect(older.output.contains("EUR 30,000 for a full-time year"))
    }

    @Test(arguments: [
        (["policy", "show", "nl.utrech"], "There is no policy \"nl.utrech\"; there are nl.east-netherlands"),
        (["policy", "show", "nl.utrecht/sociaal"], "has no clause \"sociaal\"; its clauses are social-return."),
        (["policy", "show", "nl.utrecht", "--edition", "1999"], "has no edition \"1999\"; it has 2015, 2019, 2023."),
        (["policy", "show", "nl.utrecht", "--language", "fr"], "--language is \"fr\"; expected en or nl."),
        (["policy", "check", "nowhere.yaml"], "nowhere.yaml"),
    ])
    func `what is not there is told with what is`(words: [String], message: String) async throws {
        let ending = try await Program().run(words)
        #expect(ending.status == 2)
        #expect(ending.errors.contains(message), "\(ending.errors)")
    }

    @Test func `every fault of a file is told with its line and column, and none of it is used`() async throws {
        try await Scratch.with { scratch in
            let text = try Checkout.text("Config/policies/nl/utrecht.yaml")
                .replacing("selectedBy: contractDate", with: "selectedBy: contractdate", maxReplacements: 1)
                .replacing("basis: 36 h/week", with: "basis: 36", maxReplacements: 1)
            let path = try scratch.file("broken.yaml", text)
            let ending = try await Program().run("policy", "check", path)
            #expect(ending.status == 2)
            #expect(ending.output == "")
            let lines = ending.errors.split(separator: "\n")
            #expect(lines.count == 3)
            let place = text.split(separator: "\n", omittingEmptySubsequences: false)
                .firstIndex { $0.contains("contractdate") }
            let line = try #require(place) + 1
            #expect(
                lines.first?.hasPrefix("\(path):\(line):17: editions[0].selectedBy: found \"contractdate\"") == true)
            #expect(lines.first?.hasSuffix("did you mean \"contractDate\"?") == true)
            #expect(lines.last == "\(path): 2 faults; the file cannot be used until this is mended")
            let json = try await Program().run("policy", "check", path, "--json")
            #expect(try json.json().list.map { $0["line"].decimal }.first == Decimal(line))
        }
    }

    @Test func `a warning leaves the file usable and ends with status 1 only where that is asked for`() async throws {
        let path = "Config/policies/nl/rijnmond.yaml"
        let ending = try await Program().run("policy", "check", path)
        #expect(ending.status == 0)
        #expect(ending.errors.contains("hourly: warning: 3.60 EUR an hour is not 7500.00 EUR over 52 weeks of 40 h"))
        #expect(ending.output.contains("nl.rijnmond can be used: 1 edition, 2 clauses"))
        #expect(try await Program().run("policy", "check", path, "--strict").status == 1)
    }

    @Test func `one policy in two files is a fault of the second`() async throws {
        try await Scratch.with { scratch in
            let text = try Checkout.text("Config/policies/nl/utrecht.yaml")
            let copy = try scratch.file("copy.yaml", text)
            let ending = try await Program().run("policy", "check", "Config/policies/nl/utrecht.yaml", copy)
            #expect(ending.status == 2)
            #expect(ending.errors.contains("the policy nl.utrecht stands in Config/policies/nl/utrecht.yaml already"))
        }
    }

    @Test func `a changed policy is tried beside what was said and nothing is stored`() async throws {
        try await City.with { city in
            _ = try await city.submit(Fixture.path("report.csv"))
            _ = try await city.program.on("2024-10-15").run("assess", "--all")
            let before = try await city.program.run("flags", "--json").output
            let same = try await city.program.run(
                "policy", "try", "Config/policies/nl/utrecht.yaml", "--contract", "C-1", "--as-of", "2024-10-15",
                "--json")
            #expect(same.status == 0)
            for row in try same.json().list { #expect(row["now"] == row["tried"]) }
            try await Scratch.with { scratch in
                let text = try Checkout.text("Config/policies/nl/utrecht.yaml").replacing("rate: 5%", with: "rate: 10%")
                let path = try scratch.file("ten.yaml", text)
                let tried = try await city.program.run(
                    "policy", "try", path, "--contract", "C-1", "--as-of", "2024-10-15", "--json")
                #expect(tried.status == 1)
                let row = try #require(try tried.json().list.first)
                #expect(row["tried"]["due"].decimal == row["now"]["due"].decimal.map { $0 * 2 })
                #expect(row["tried"]["credited"].decimal == row["now"]["credited"].decimal)
            }
            #expect(try await city.program.run("flags", "--json").output == before)
        }
    }

    @Test func `the schema that is shipped is the one the program prints`() async throws {
        let ending = try await Program().run("policy", "schema")
        #expect(ending.output == (try Checkout.text("Config/policies/policy.schema.json")))
    }
}
