import Foundation
import Testing

/// The pages of the demonstration in a real browser, without JavaScript, compared with what the program itself says.
@Suite(.timeLimit(.minutes(10))) struct PageTests {
    static let ref = "LM-2024-016"
    /// What the pages call the policies of the demonstration.
    private static let policies = [
        "nl.utrecht": "Utrecht: social return", "uk.city-of-london": "City of London: local procurement",
    ]

    @Test func `the list ranks the contracts as the flags do and shows the same money`() async throws {
        let found = try await PageFindings.current.value
        let rows = found.seen["list"]["ranking"].list
        #expect(rows.count > 20)
        #expect(rows.map { $0["contract"].text } == found.contracts)
        #expect(rows.map { $0["rank"].decimal } == rows.indices.map { Decimal($0 + 1) })
        for row in rows {
            let flags = found.flags.filter { $0["contract"] == row["contract"] }
            #expect(row["atRisk"].decimal == PageFindings.rounded(flags.first?["moneyAtRisk"].decimal))
            for key in ["title", "department", "prime"] { #expect(row[key] == flags.first?[key]) }
            #expect(row["policy"].text == flags.first?["policy"].text.flatMap { Self.policies[$0] })
            let counts = row["found"].text?.split(separator: "; ").map { finding in
                finding.firstMatch(of: /\((\d+)\)$/).flatMap { Int($0.1) } ?? 1
            }
            // One report that is missing under two clauses is one finding.
            let perClause = flags.filter { !["reportMissing", "reportLate"].contains($0["kind"].text) }
            let reports = Set(
                flags.filter { !perClause.contains($0) }.map { "\($0["kind"]) \($0["node"]) \($0["period"])" })
            #expect(counts?.reduce(0, +) == perClause.count + reports.count)
        }
        let money = rows.compactMap { $0["atRisk"].decimal }
        #expect(money == money.sorted(by: >))
        #expect(found.seen["list"]["summary"].text == "\(rows.count) of 40 contracts have something to look at.")
    }

    @Test func `the list can be narrowed to a kind of finding`() async throws {
        let found = try await PageFindings.current.value
        let byKind = found.seen["list"]["byKind"].members
        #expect(Set(found.flags.compactMap { $0["kind"].text }).subtracting(byKind.keys) == [])
        for (kind, contracts) in byKind {
            let flagged = Set(found.flags(kind).compactMap { $0["contract"].text })
            #expect(contracts.list.compactMap(\.text) == found.contracts.filter(flagged.contains), "\(kind)")
        }
    }

    @Test func `the list can be narrowed to a department, whatever its name`() async throws {
        let found = try await PageFindings.current.value
        let byDepartment = found.seen["list"]["byDepartment"].members
        #expect(Set(byDepartment.keys) == Set(found.flags.compactMap { $0["department"].text }))
        for (department, contracts) in byDepartment {
            let own = Set(found.flags.filter { $0["department"].text == department }.compactMap { $0["contract"].text })
            #expect(contracts.list.compactMap(\.text) == found.contracts.filter(own.contains), "\(department)")
        }
        #expect(found.seen["list"]["unchosen"].list == [])
    }

    @Test func `both filters hold together and can be cleared`() async throws {
        let found = try await PageFindings.current.value
        let both = found.flags("shortfall").filter { $0["department"].text == "Estates" }
        let wanted = Set(both.compactMap { $0["contract"].text })
        let shown = found.seen["list"]["byBoth"].list.compactMap(\.text)
        #expect(shown == found.contracts.filter(wanted.contains))
        #expect(shown.count > 1)
        #expect(found.seen["list"]["cleared"].decimal == Decimal(found.contracts.count))
    }

    @Test func `the chain of a contract shows four tiers and the parts add up to the shortfall`() async throws {
        let found = try await PageFindings.current.value
        let chain = found.seen["contract"]["chain"].list
        #expect(
            chain.map { $0["tier"].text?.replacing("\u{a0}", with: " ") } == [
                "Prime", "Tier 1", "Tier 2", "Tier 3", "Tier 1",
            ])
        #expect(chain.map { $0["depth"].text } == ["depth-0", "depth-1", "depth-2", "depth-3", "depth-1"])
        #expect(chain.map { $0["carries"].text } == ["yes", "yes", "no", "no", "yes"])
        #expect(chain.map { $0["value"].decimal } == [12_000_000, 2_195_000, 1_020_000, 155_000, 1_285_000])
        let short = found.flags("shortfall").filter {
            $0["contract"].text == Self.ref && $0["node"].text == "n0" && $0["commitment"].text == "local-sme"
        }
        let shortfall = PageFindings.rounded(try #require(short.first?["amount"].decimal), 2)
        let parts = chain.compactMap { $0["own"].decimal }
        #expect(parts.count == 5)
        #expect(parts.reduce(0, +) == shortfall)
        let branches = chain.compactMap { $0["branch"].decimal }
        try #require(branches.count == 5)
        #expect(branches[0] == shortfall)
        #expect(branches[3] == parts[3])
        #expect(branches[2] == parts[2] + parts[3])
        #expect(branches[1] == parts[1] + branches[2])
        #expect(branches[0] == parts[0] + branches[1] + branches[4])
    }

    @Test func `the table of commitments says what the flags say`() async throws {
        let found = try await PageFindings.current.value
        let rows = found.seen["contract"]["commitments"].list
        let short = found.flags("shortfall").filter { $0["contract"].text == Self.ref }
        let shown = rows.compactMap { $0["shortfall"].decimal }.sorted()
        let amounts = short.compactMap { flag in
            PageFindings.rounded(flag["amount"].decimal, flag["commitment"].text == "local-sme" ? 2 : 4)
        }
        #expect(shown == amounts.sorted())
        for row in rows {
            guard let due = row["due"].decimal, let credited = row["credited"].decimal else {
                #expect(row["commitment"].text == "Local procurement strategy before work starts")
                continue
            }
            #expect(max(due - credited, 0) == row["shortfall"].decimal ?? 0)
            let ratio = credited / due
            let words = ratio >= 1 ? "Met" : ratio >= 0.85 ? "Slightly short" : ratio >= 0.6 ? "Short" : "Well short"
            #expect(row["outcome"].text == words)
        }
        let findings = found.seen["contract"]["flags"].list
        #expect(findings.count == found.flags.count { $0["contract"].text == Self.ref })
        #expect(findings.count { $0.text == "Clause not passed down" } == 2)
    }

    @Test func `each line behind a figure names a row of a shipped file that holds its amount`() async throws {
        let found = try await PageFindings.current.value
        let contract = found.seen["contract"]
        #expect(contract["hiddenAtFirst"] == .bool(true))
        #expect(contract["clauseHiddenAtFirst"] == .bool(true))
        #expect(contract["clauseHeadings"].list.first == .text("Who is bound"))
        #expect(contract["dutchHeadings"].list.first == .text("Waarvoor de bepaling geldt"))
        #expect(contract["clauseHeadings"].list.count == contract["dutchHeadings"].list.count)
        let pages = contract["pages"].list.map(\.list)
        #expect(pages.map(\.count) == [200, 40])
        #expect(contract["all"].text == "See all 240 lines of 10% of procurement spend with local SMEs")
        #expect(contract["lastAddress"].text == "contracts/LM-2024-016/lines/local-sme?page=2")
        #expect(contract["firstAddress"].text == "contracts/LM-2024-016/lines/local-sme")
        let all = pages.flatMap { $0 }
        #expect(Set(all.map { $0["line"] }).count == 240)
        #expect(contract["openedLines"].list == Array(all.prefix(100)))
        var files: [String: [Substring]] = [:]
        for line in all {
            let name = try #require(line["file"].text)
            let rows = try files[name] ?? Self.rows(of: name)
            files[name] = rows
            let number = try #require(line["row"].decimal.map { NSDecimalNumber(decimal: $0).intValue })
            let row = try #require(
                rows.indices.contains(number - 1) ? rows[number - 1] : nil, "\(name) has no row \(number)")
            let amount = try #require(line["amount"].decimal)
            #expect(Self.amounts(in: row).contains(amount), "\(name), row \(number): \(amount) is not in \(row)")
        }
        #expect(files.count == 3)
    }

    @Test func `the digest counts what the flags and the list show`() async throws {
        let found = try await PageFindings.current.value
        let digest = found.seen["digest"]
        let money = found.flags("shortfall").filter {
            $0["node"].text == "n0" && $0["commitment"].text != "local-sme-invited"
        }
        let short = Set(found.flags("shortfall").filter { $0["node"].text == "n0" }.compactMap { $0["contract"].text })
        let sum = PageFindings.rounded(money.compactMap { $0["amount"].decimal }.reduce(0, +))
        let silent = Set(found.flags("reportMissing").compactMap { $0["contract"].text }).subtracting(short)
            .filter { found.atRisk($0) ?? 0 > 0 }
        let missing = Set(found.flags("reportMissing").map { [$0["contract"], $0["node"], $0["period"]] })
        let unknown = Set(found.flags("statusUnknown").compactMap { $0["contract"].text }).subtracting(short)
        let keys = digest["keys"].members
        #expect(keys["contracts short"]?.text == "\(short.count) of 40")
        #expect(Self.amount(keys["short in money, together"]) == sum)
        #expect(keys["others not reported, so not judged"]?.decimal == Decimal(silent.count))
        #expect(keys["reports missing"]?.decimal == Decimal(missing.count))
        #expect(keys["contracts that cannot be decided yet"]?.decimal == Decimal(unknown.count))
        #expect(
            digest["headline"].text == "\(short.count) of 40 contracts are short, together by "
                + "\(keys["short in money, together"]?.text ?? ""); \(silent.count) others have not reported.")
        #expect(digest["outcomes"].members.values.compactMap(\.decimal).reduce(0, +) == 40)
        for row in digest["ranking"].list {
            #expect(row.list.last?.decimal == PageFindings.rounded(found.atRisk(row.list.first?.text ?? "")))
        }
        #expect(digest["ranking"].list.map { $0.list.first?.text } == found.contracts.prefix(10).map { $0 })
        let notPassed = found.flags("clauseNotPassedDown")
        let worth = notPassed.compactMap { $0["amount"].decimal }.reduce(0, +)
        let sentence = try #require(digest["passDown"].list.first?.text)
        #expect(sentence.hasPrefix("\(notPassed.count) subcontracts do not, as far as is known, carry a clause"))
        #expect(Self.amount(.text(String(sentence.split(separator: "€").last ?? ""))) == worth)
    }

    @Test func `no address, however strange, makes the pages fail or say what was typed as a script`() async throws {
        let strange = try await PageFindings.current.value.seen["strange"]
        let fine = [
            "?department=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "?kind=shortfall&kind=reportLate", "healthz",
            "digest?since=2026-10-19",
        ]
        // Fields that no page has, and such as are no text.
        let unheeded = ["?department=%00", "?%FF=%FE", "?department=%FF", "digest?x=1"]
        let answers = strange["answers"].members
        #expect(answers.count == 29)
        for (address, answer) in answers {
            // The digest is as of 2026-10-20, so that it cannot be compared with that day or a later one.
            let isUnusable =
                unheeded.contains(address) || address.hasPrefix("?kind=") || address.hasPrefix("digest?since=")
            let status: Decimal =
                fine.contains(address) || address.contains("xxxx") ? 200 : isUnusable ? 400 : 404
            #expect(answer["status"].decimal == status, "\(address)")
            #expect(answer["html"] == .bool(address != "healthz"), "\(address)")
            #expect(answer["script"] == .bool(false), "\(address)")
            #expect(answer["secure"] == .bool(true), "\(address)")
        }
        #expect(strange["heading"].text == "Page not found")
    }

    @Test func `no page has an accessibility fault or is wider than the screen, in light or dark`() async throws {
        let found = try await PageFindings.current.value.seen["accessibility"]
        #expect(found["runs"].decimal == 60)
        #expect(found["contrast"] == found["runs"])
        #expect(found["violations"].list == [])
        #expect(found["wide"].list == [])
    }

    @Test func `pages can be printed and load nothing from elsewhere`() async throws {
        let seen = try await PageFindings.current.value.seen
        #expect(Set(seen["print"].members.keys) == ["list", "contract", "digest"])
        for (name, file) in seen["print"].members {
            #expect(file["isPDF"] == .bool(true), "\(name)")
            #expect(file["pages"].decimal ?? 0 >= 1, "\(name)")
        }
        #expect(seen["print"]["digest"]["pages"].decimal ?? 9 <= 2)
        #expect(seen["outside"].list == [])
        #expect(seen["complaints"].list == [])
    }

    private static func rows(of file: String) throws -> [Substring] {
        try Checkout.text("Config/demo/reports/" + file).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// The amounts that stand in a row of a file, English or Dutch.
    private static func amounts(in row: Substring) -> [Decimal] {
        row.matches(of: /"[^"]*"|[^",;\t]+/).flatMap { cell in
            var text = cell.0.filter { $0 != "\"" && $0 != " " }
            // Bookkeepers write what was taken back in brackets.
            if let taken = text.wholeMatch(of: /\((.+)\)/) { text = "-" + taken.1 }
            guard text.wholeMatch(of: /-?[\d.,]+/) != nil else { return [Decimal]() }
            return [(",", "."), (".", ",")].compactMap { group, point in
                Decimal(string: text.replacing(group, with: "").replacing(point, with: "."))
            }
        }
    }

    private static func amount(_ text: JSON?) -> Decimal? {
        text?.text.flatMap { Decimal(string: $0.filter { $0.isNumber }) }
    }
}
