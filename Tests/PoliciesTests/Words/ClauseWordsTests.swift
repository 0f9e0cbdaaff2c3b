import Contracts
import Foundation
import Policies
import Testing

/// Clauses in plain sentences.
@Suite struct ClauseWordsTests {
    @Test(arguments: ["utrecht-2023", "city-of-london-2012"], Language.allCases)
    func `a clause reads as agreed, word for word`(name: String, language: Language) throws {
        let policy = try PolicyFile.read(try Fixture("words/\(name).yaml").text(), name: name)
        let words = policy.editions.flatMap(\.clauses).map { ClauseWords($0.clause, in: language).text }
        #expect(words.joined(separator: "\n") == (try Fixture("words/\(name).\(language.rawValue).txt").text()))
    }

    @Test(arguments: try FieldChanges.all(), Language.allCases)
    func `nothing in a clause is silent`(change: FieldChange, language: Language) {
        #expect(ClauseWords(change.before, in: language) != ClauseWords(change.after, in: language))
        #expect(ClauseWords(change.before, in: language).text != ClauseWords(change.after, in: language).text)
    }

    @Test func `every field of the clause language is among those changed`() throws {
        let changed = Set(try FieldChanges.all().map(\.field))
        let missing = try Self.values().flatMap(Self.fields).filter { !changed.contains($0) }
        #expect(missing.isEmpty, "not changed: \(missing.sorted())")
    }

    @Test func `the sections come in the order a reader asks for them`() throws {
        let clause = try SampleClauses.valueShare()
        #expect(
            ClauseWords(clause, in: .en).sections.map(\.heading) == [
                "Who is bound", "What is owed", "What counts", "Reporting", "Passing down", "Verdict", "Shortfall",
                "When it does not hold", "Where it comes from",
            ])
        #expect(
            ClauseWords(clause, in: .nl).sections.map(\.heading) == [
                "Waarvoor de bepaling geldt", "De verplichting", "Wat meetelt", "Rapportage",
                "Doorleggen aan onderaannemers", "Oordeel", "Tekort", "Wanneer de bepaling niet geldt", "Herkomst",
            ])
    }

    @Test func `a title that lacks a language is given in another, and a clause without one by its code`() {
        var clause = Clause(code: "plan", rule: .duty(Duty(statement: "plan", by: .beforeContractStart)))
        #expect(ClauseWords(clause, in: .nl).title == "plan")
        clause.title = ["en": "Action plan"]
        #expect(ClauseWords(clause, in: .nl).title == "Action plan")
        clause.title["nl"] = "Actieplan"
        #expect(ClauseWords(clause, in: .nl).title == "Actieplan")
    }

    @Test(arguments: Language.allCases)
    func `every clause that ships has words in nine sections that fit a terminal`(language: Language) throws {
        let clauses = try Self.shipped()
        #expect(clauses.count >= 4)
        for clause in clauses {
            let words = ClauseWords(clause, in: language)
            #expect(words.sections.count == 9)
            #expect(words.sections.allSatisfy { !$0.sentences.isEmpty && !$0.sentences.contains("") })
            for line in words.text.split(separator: "\n") where !line.contains("://") {
                #expect(line.count <= 100, "\(clause.code): \(line)")
            }
        }
    }

    private static func shipped() throws -> [Clause] {
        let folder = Fixture.root.appending(path: "Config/policies")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        return try names.flatMap { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return try PolicyFile.read(text, name: name).editions.flatMap(\.clauses).map(\.clause)
        }
    }

    /// A value of every type that has fields of the clause language.
    private static func values() throws -> [Any] {
        let clause = try SampleClauses.valueShare()
        guard case .valueShare(let value) = clause.rule,
            case .spendShare(let spend) = try SampleClauses.spendShare().rule,
            case .count(let count) = try SampleClauses.count().rule,
            case .hoursShare(let hours) = try SampleClauses.hoursShare().rule,
            case .duty(let duty) = try SampleClauses.duty().rule
        else { return [] }
        let table = value.values
        let block = table.blocks[0]
        let parts: [Any?] = [
            clause.appliesTo.labourRule, clause.passDown, clause.consequence, value.obligation.offered, block.window,
            clause.appliesTo.conditions.contractValue,
        ]
        return [
            clause, clause.agreed, clause.appliesTo, clause.appliesTo.conditions, clause.report, clause.bands,
            clause.suspended[0],
            value, value.obligation, value.obligation.reductions[0], table, table.persons, table.caps[0],
            table.bonuses[0], block, block.limits[0], spend, count, hours, duty,
        ] + parts.compactMap { $0 }
    }

    private static func fields(of value: Any) -> [String] {
        let mirror = Mirror(reflecting: value)
        return mirror.children.compactMap(\.label).map { "\(mirror.subjectType).\($0)" }
    }
}
