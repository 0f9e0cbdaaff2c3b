import Foundation
import Testing

/// What the parties agree on later, what officers decide, and the file a contractor starts from.
@Suite(.timeLimit(.minutes(5))) struct AgreementCommandTests {
    private func due(_ city: City, asOf day: String) async throws -> Decimal {
        let ending = try await city.program.run("assess", "--contract", "C-1", "--as-of", day, "--json")
        let made = try #require(try ending.json()["assessments"].list.first)
        return try #require(made["due"].decimal)
    }

    @Test func `a new value holds from its day, and what was due before stays due`() async throws {
        try await City.with { city in
            let before = try await (due(city, asOf: "2024-10-15"), due(city, asOf: "2025-10-15"))
            let words = [
                "register", "amend", "C-1", "--from", "2025-03-01", "--value", "2400000.00", "--agreed", "amendment 1",
            ]
            let noted = try await city.program.run(words)
            #expect(noted.status == 0)
            #expect(noted.output == "C-1: noted amendment from 2025-03-01\n")
            #expect(try await due(city, asOf: "2024-10-15") == before.0)
            // 365 of 1,095 days at 60,000, then 184 of the 730 days left for the other 100,000.
            #expect(before.1 == Decimal(string: "30082.1918"))
            #expect(try await due(city, asOf: "2025-10-15") == Decimal(string: "45205.4795"))
            #expect(try await city.program.run(words).output == "C-1: all of this was noted before; nothing changed\n")
        }
    }

    @Test func `a later end gives later periods to report on`() async throws {
        try await City.with { city in
            let late = "2027-03-01/2027-08-31"
            #expect(try await city.submit(Fixture.path("report.csv"), period: late).status == 2)
            _ = try await city.program.run(
                "register", "amend", "C-1", "--from", "2026-01-01", "--end", "2028-02-29", "--agreed", "extension")
            let template = try await city.program.run("report", "template", "C-1", late)
            #expect(template.status == 0)
            #expect(template.output.hasPrefix("\"C-1, 2027-03-01/2027-08-31\"\r\n"))
        }
    }

    @Test func `a later edition holds by agreement, and lines before it keep their table`() async throws {
        try await City.with { city in
            _ = try await city.submit(Fixture.path("report.csv"))
            let before = try await city.program.run(
                "assess", "--contract", "C-1", "--as-of", "2024-10-15", "--json")
            let agreed = try await city.program.run(
                "register", "amend", "C-1", "--from", "2024-09-01", "--edition", "2019", "--agreed", "by letter")
            #expect(agreed.output == "C-1: noted edition 2019 of nl.utrecht from 2024-09-01\n")
            let after = try await city.program.run(
                "assess", "--contract", "C-1", "--as-of", "2024-10-15", "--json")
            let figures = ["creditedLow", "due", "required", "shortfall"]
            let (old, new) = try (before.json()["assessments"].list[0], after.json()["assessments"].list[0])
            for figure in figures { #expect(old[figure] == new[figure], "\(figure)") }
        }
    }

    @Test(arguments: [
        (
            ["--from", "2023-01-01", "--value", "5"],
            "The day 2023-01-01 lies before the contract's first day, 2024-03-01."
        ),
        (["--from", "2025-01-01", "--value", "0"], "The new value is 0.0000. Give the whole new value"),
        (
            ["--from", "2025-01-01", "--end", "2024-01-01"],
            "The new end 2024-01-01 lies before the contract's first day"
        ),
        (["--from", "2025-01-01", "--edition", "1999"], "the policy nl.utrecht has the editions 2015, 2019, 2023."),
        (["--clause", "sociaal", "--rate", "4%"], "has no clause \"sociaal\". Its clauses are: social-return."),
        (["--clause", "social-return", "--rate", "4%"], "the clause social-return takes no offer"),
        (["--value", "5"], "Say from which day the change holds with --from."),
        (["--from", "2025-01-01"], "Say what was agreed"),
        (["--from", "31-12-2025", "--value", "5"], "--from is \"31-12-2025\"; expected a day that exists"),
    ])
    func `an agreement that cannot be noted is told why`(words: [String], message: String) async throws {
        try await City.with { city in
            let ending = try await city.program.run(["register", "amend", "C-1", "--agreed", "x"] + words)
            #expect(ending.status == 2)
            #expect(ending.errors.contains(message), "\(ending.errors)")
        }
    }

    @Test func `an officer values a line that its block leaves to an adviser, and only such a line`() async throws {
        try await City.with { city in
            try await Scratch.with { scratch in
                let report = try scratch.file(
                    "report.csv",
                    """
                    kind,block,quantity,date
                    activity,development-track,1,2024-06-01
                    activity,activity,10,2024-06-02

                    """)
                let receipt = try await city.submit(report, "--json")
                let said = try receipt.json()["receipt"]["receipt"]
                let number = try #require(said.text ?? said.decimal.map { "\($0)" })
                let row = ["--contract", "C-1", "--amount", "2500.00", "--reason", "twelve weeks", "--by", "adviser 7"]
                let valued = try await city.program.run(
                    ["report", "value", "\(number).2"] + row + ["--on", "2024-10-01"])
                #expect(valued.status == 0, "\(valued.errors)")
                func credited(_ day: String) async throws -> Decimal {
                    let ending = try await city.program.run("assess", "--contract", "C-1", "--as-of", day, "--json")
                    let made = try #require(try ending.json()["assessments"].list.first)
                    return try #require(made["creditedLow"].decimal)
                }
                #expect(try await credited("2024-10-15") == 3_500)
                let plain = try await city.program.run(["report", "value", "\(number).3"] + row)
                #expect(plain.status == 2)
                #expect(plain.errors.contains("is valued by its block, so no amount can be set by hand"))
                let nowhere = try await city.program.run(["report", "value", "9.9"] + row)
                #expect(nowhere.status == 2)
                #expect(nowhere.errors.contains("has a line \"9.9\""))
            }
        }
    }

    @Test(arguments: ["en", "nl"])
    func `a template says the clauses in words and, filled in, is taken`(language: String) async throws {
        try await City.with { city in
            let template = try await city.program.run("report", "template", "C-1", "1", "--language", language)
            #expect(template.status == 0)
            let says = language == "en" ? "The main contractor owes" : "De opdrachtnemer zet 5%"
            #expect(template.output.contains(says))
            let header = try #require(template.output.split(separator: "\r\n").last).split(separator: ";")
            let kind = language == "en" ? "activity" : "activiteit"
            let values = [
                "kind": kind, "soort": kind, "block": "activity", "bouwblok": "activity", "quantity": "12",
                "aantal": "12", "date": "2024-06-01", "datum": "2024-06-01",
            ]
            let row = header.map { values[String($0), default: ""] }.joined(separator: ";")
            try await Scratch.with { scratch in
                let file = try scratch.file("filled.csv", template.output + row + "\r\n")
                let taken = try await city.submit(file)
                #expect(taken.status == 0, "\(taken.errors)")
                #expect(taken.output.contains("version 1, 1 lines"))
            }
        }
    }
}
