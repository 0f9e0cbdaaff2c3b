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
            #expect(noted.output == "C-1: noted value 2400000.0000 EUR from 2025-03-01\n")
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
            #expect(template.output.contains("C-1, 2027-03-01/2027-08-31"), "\(template.output)")
        }
    }

    @Test func `another edition holds by agreement, lines before it keep their table, and it can be taken back`()
        async throws
    {
        try await City.with { city in
            try await Scratch.with { scratch in
                let report = try scratch.file(
                    "report.csv",
                    """
                    kind,person,block,from,to,hours per week
                    placement,k-1,ww,2024-03-01,2024-08-31,36
                    placement,k-2,ww,2024-09-01,2025-02-28,36

                    """)
                _ = try await city.submit(report, period: "2024-09-01/2025-02-28", received: "2025-03-10")
            }
            func credited() async throws -> Decimal {
                let ending = try await city.program.run(
                    "assess", "--contract", "C-1", "--as-of", "2025-04-15", "--json")
                return try #require(try ending.json()["assessments"].list.first?["creditedLow"].decimal)
            }
            let agree = ["register", "amend", "C-1", "--from", "2024-09-01", "--agreed", "by letter", "--edition"]
            #expect(try await credited() == 20_000)
            let agreed = try await city.program.run(agree + ["2019"])
            #expect(agreed.output == "C-1: noted edition 2019 of nl.utrecht from 2024-09-01\n")
            // Half a year at 20,000 before the change, half a year at 15,000 after it.
            #expect(try await credited() == 17_500)
            #expect(try await city.program.run(agree + ["2023"]).status == 0)
            #expect(try await credited() == 20_000)
        }
    }

    @Test func `an offer and a full-time week stand beside each other, can be corrected and survive another edition`()
        async throws
    {
        try await City.with { city in
            try await Scratch.with { scratch in
                let folder = scratch.folder
                _ = try scratch.file("p.yaml", Self.offering)
                let register = try scratch.file(
                    "register.csv",
                    """
                    Reference,Title,Supplier,Supplier Number,Value,Start,End,Signed,Kind,Policy
                    P-1,Park,Halmstee Infra B.V.,99970687,1000000.00,2024-03-01,2026-02-28,2024-02-12,works,nl.offering

                    """)
                var program = city.program
                program.environment["CLAUSEWATCH_POLICIES_DIRECTORY"] = folder
                #expect(try await program.run("register", "import", register).status == 0)
                let amend = ["register", "amend", "P-1", "--agreed", "bid"]
                let clause = amend + ["--clause", "social"]
                let before = try await program.run("assess", "--contract", "P-1", "--as-of", "2025-04-15")
                #expect(before.output.contains("social cannot be told to bind this contract: the rate the contractor"))
                for words in [["--rate", "4%"], ["--full-time", "38 h/week"], ["--full-time", "40 h/week"]] {
                    #expect(try await program.run(clause + words).output == "P-1: noted parameters of social\n")
                }
                #expect(try await program.run(clause + ["--rate", "4%"]).output.contains("nothing changed"))
                func required() async throws -> Decimal? {
                    let ending = try await program.run(
                        "assess", "--contract", "P-1", "--as-of", "2025-04-15", "--json")
                    return try ending.json()["assessments"].list.first?["required"].decimal
                }
                #expect(try await required() == 40_000)
                let template = try await program.run("report", "template", "P-1", "1")
                #expect(template.output.contains("This contract states 4% itself"))
                #expect(template.output.contains("own full-time week on this contract is 40 hours"))
                _ = try await program.run(amend + ["--from", "2024-09-01", "--edition", "fixed"])
                #expect(try await required() == 30_000)
                #expect(try await program.run("assess", "--all").status != 2)
            }
        }
    }

    private static let offering = """
        policy: nl.offering
        title: Offering
        tables: { t: { basis: contractor, blocks: [ { code: b, per: fteYear, amount: "40000.00 EUR" } ] } }
        editions:
          - edition: open
            from: 2020-01-01
            to: 2025-12-31
            selectedBy: contractDate
            clauses:
              - { code: social, kind: valueShare, obligation: { offered: { upTo: 5% }, of: contractValue }, values: t }
          - edition: fixed
            from: 2026-01-01
            selectedBy: contractDate
            clauses:
              - { code: social, kind: valueShare, obligation: { rate: 3%, of: contractValue }, values: t }
        """

    @Test(arguments: [
        (
            ["--from", "2023-01-01", "--value", "5"],
            "The day 2023-01-01 lies before the contract's first day, 2024-03-01."
        ),
        (["--from", "2025-01-01", "--value", "0"], "The new value is 0.0000. Give the whole new value"),
        (
            ["--from", "2025-01-01", "--end", "2024-01-01"],
            "The new end 2024-01-01 lies before the day from which it holds, 2025-01-01."
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
                #expect(taken.output.contains("version 1, 1 line,"))
            }
        }
    }
}
