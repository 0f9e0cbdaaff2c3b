import Contracts
import Policies
import Testing

/// What editions and tables have to do with each other.
@Suite struct PolicyReadingTests {
    private static let duty = "[ { code: c, kind: duty, statement: s, by: { before: contractStart } } ]"
    private static let table = "{ blocks: [ { code: b, per: hour, amount: 1 EUR } ] }"

    private func policy(_ editions: [String], _ more: String = "") -> Sample {
        Sample("{ policy: a, title: b\(more), editions: [\n\(editions.joined(separator: ",\n"))\n] }")
    }

    private func edition(_ name: String, _ days: String, _ clauses: String = duty, _ more: String = "") -> String {
        "^{ edition: \(name), \(days), selectedBy: contractDate, clauses: \(clauses)\(more) }"
    }

    private func share(_ table: String, code: String = "c") -> String {
        "{ code: \(code), kind: valueShare, obligation: { fixed: 9 EUR }, values: \(table) }"
    }

    @Test func `an edition that begins before the earlier one ends is refused, whatever their order`() {
        let later = edition("two", "from: 2024-12-31")
        #expect(
            policy([edition("one", "from: 2024-01-01, to: 2024-12-31"), later]).faults == [
                "^ editions[1]: begins on 2024-12-31, but the edition \"one\" lasts until 2024-12-31"
            ])
        #expect(
            policy([later, edition("one", "from: 2024-01-01")]).faults == [
                "^ editions[0]: begins on 2024-12-31, but the edition \"one\" has no end: give that one to: 2024-12-30"
            ])
    }

    @Test func `days between two editions are warned of`() {
        let gap = policy([edition("one", "from: 2024-01-01, to: 2024-12-30"), edition("two", "from: 2025-01-01")])
        #expect(gap.faults == [])
        #expect(
            gap.warnings == [
                "^ editions[1]: no edition covers the days between 2024-12-30, the end of \"one\", and 2025-01-01"
            ])
        let none = policy([edition("one", "from: 2024-01-01, to: 2024-12-31"), edition("two", "from: 2025-01-01")])
        #expect(none.faults + none.warnings == [])
    }

    @Test func `a table of the policy serves every edition, one of the edition goes before it`() throws {
        let own = "{ blocks: [ { code: own, per: day, amount: 2 EUR } ] }"
        let sample = policy(
            [
                edition("one", "from: 2023-01-01, to: 2023-12-31", "[ \(share("t")) ]"),
                edition("two", "from: 2024-01-01", "[ \(share("t")) ]", ", tables: { t: \(own) }"),
            ], ", tables: { t: \(Self.table) }")
        #expect(sample.faults + sample.warnings == [])
        let policy = try PolicyFile.read(sample.text, name: "x")
        let codes = policy.editions.map { $0.clauses[0].clause.valueShare?.values.blocks.map(\.code) }
        #expect(codes == [["b"], ["own"]])
    }

    @Test func `a table that no clause names is warned of, at the policy and in an edition`() {
        let sample = policy(
            [edition("one", "from: 2024-01-01", "[ \(share("used")) ]", ", tables: { loose: ^\(Self.table) }")],
            ", tables: { used: \(Self.table), spare: ^\(Self.table) }")
        #expect(sample.faults == [])
        #expect(
            sample.warnings == [
                "^ tables.spare: no clause names the table \"spare\"",
                "^ editions[0].tables.loose: no clause names the table \"loose\"",
            ])
    }

    @Test func `the faults of a table are told once, however many clauses name it`() {
        let broken = "{ blocks: [ { code: b, per: hour, amount: ^1 } ] }"
        let clauses = (1...3).map { share("t", code: "c\($0)") }.joined(separator: ", ")
        #expect(
            policy([edition("one", "from: 2024-01-01", "[ \(clauses) ]")], ", tables: { t: \(broken) }").faults == [
                "^ table.blocks[0].amount: found \"1\", expected an amount with its currency, such as \"100000.00 EUR\""
            ])
    }

    @Test func `a table and the clause that names it have one currency`() {
        let clause = share("t").replacing("9 EUR", with: "9 GBP")
        #expect(
            policy(
                [edition("one", "from: 2024-01-01", "[ \(clause) ]")],
                ", tables: { t: \(Self.table.replacing("amount: 1", with: "amount: ^1")) }"
            ).faults == [
                "^ table.blocks[0].amount: found an amount in EUR, expected GBP as at clause.obligation.fixed: "
                    + "a clause has one currency"
            ])
    }

    @Test func `a clause without source and confidence takes the edition's, then the policy's`() throws {
        let own = Self.duty.replacing("code: c", with: "code: c, source: clause, confidence: requirement")
        let text = policy(
            [
                edition("one", "from: 2022-01-01, to: 2022-12-31", own),
                edition(
                    "two", "from: 2023-01-01, to: 2023-12-31", Self.duty, ", source: edition, confidence: secondary"),
                edition("three", "from: 2024-01-01"),
            ], ", source: policy, confidence: primary, authority: The council"
        ).text
        let policy = try PolicyFile.read(text, name: "x")
        let written = policy.editions.map { $0.clauses[0] }
        #expect(written.map(\.clause.source) == ["clause", "edition", "policy"])
        #expect(written.map(\.clause.confidence) == [.requirement, .secondary, .primary])
        #expect(try written.map { try Clause($0.node) } == written.map(\.clause))
        #expect(policy.authority == "The council")
    }

    private static let misspelt: [(text: String, path: String, nearest: String)] = [
        ("polcy: ^x", "polcy", "policy"),
        ("editions: [ { edtion: ^x } ]", "editions[0].edtion", "edition"),
        ("tables: { t: { bonusses: ^x } }", "table.bonusses", "bonuses"),
        ("tables: { t: { persons: { sameEmploier: ^x } } }", "table.persons.sameEmploier", "sameEmployer"),
        ("tables: { t: { blocks: [ { parttime: ^x } ] } }", "table.blocks[0].parttime", "partTime"),
        ("tables: { t: { blocks: [ { window: { last: ^x } } ] } }", "table.blocks[0].window.last", "lasts"),
        ("tables: { t: { blocks: [ { limits: [ { amont: ^x } ] } ] } }", "table.blocks[0].limits[0].amont", "amount"),
        ("tables: { t: { bonuses: [ { exclude: ^x } ] } }", "table.bonuses[0].exclude", "excludes"),
        ("tables: { t: { caps: [ { categorie: ^x } ] } }", "table.caps[0].categorie", "category"),
    ]

    private static let misspeltInClause: [(text: String, path: String, nearest: String)] = [
        ("legalbasis: ^x", "legalbasis", "legalBasis"),
        ("appliesTo: { minimumDuration: ^x, yearlyvalue: ^x }", "appliesTo.yearlyvalue", "yearlyValue"),
        ("appliesTo: { wageSum: { upto: ^x } }", "appliesTo.wageSum.upto", "upTo"),
        ("appliesTo: { labourShare: { form: ^x } }", "appliesTo.labourShare.form", "from"),
        ("appliesTo: { byKind: { works: { wagesum: ^x } } }", "appliesTo.byKind.works.wagesum", "wageSum"),
        ("suspended: [ { becuase: ^x } ]", "suspended[0].becuase", "because"),
        ("report: { dueafter: ^x }", "report.dueafter", "dueAfter"),
        ("passDown: { abov: ^x }", "passDown.abov", "above"),
        ("bands: { aproaching: ^x }", "bands.aproaching", "approaching"),
        ("consequence: { discrtion: ^x }", "consequence.discrtion", "discretion"),
        ("title: { nll: ^x }", "title.nll", "nl"),
    ]

    private static let misspeltInShare: [(text: String, path: String, nearest: String)] = [
        ("obligation: { offerd: ^x }", "obligation.offerd", "offered"),
        ("obligation: { offered: { form: ^x } }", "obligation.offered.form", "from"),
        ("obligation: { reductions: [ { certficate: ^x } ] }", "obligation.reductions[0].certficate", "certificate"),
        ("due: { milestone: ^x }", "due.milestone", "milestones"),
        ("due: { milestones: [ { shares: ^x } ] }", "due.milestones[0].shares", "share"),
        ("chain: { credits: ^x }", "chain.credits", "credit"),
        ("values: { blocks: [ { bonus: { uptto: ^x }, per: invoice } ] }", "values.blocks[0].bonus.uptto", "upTo"),
    ]

    @Test func `a misspelt key is told with the nearest that is known, at every level`() {
        let kinds =
            Self.misspelt
            + Self.misspeltInClause.map {
                ("editions: [ { clauses: [ { kind: duty, \($0.text) } ] } ]", "clause.\($0.path)", $0.nearest)
            }
            + Self.misspeltInShare.map {
                ("editions: [ { clauses: [ { kind: valueShare, \($0.text) } ] } ]", "clause.\($0.path)", $0.nearest)
            }
        for (text, path, nearest) in kinds {
            // The key stands before its value, so the fault's place is not the mark's.
            let found = Sample(text).faults.filter { $0.contains(" \(path): unknown key, known are ") }
            #expect(found.count == 1, "\(path)")
            #expect(found.first?.hasSuffix("; did you mean \"\(nearest)\"?") == true, "\(path)")
        }
    }

    @Test func `a key of another kind of clause is told with the kinds it belongs to`() {
        #expect(
            Sample.duty("^target: 5%, ^due: end, ^counts: { line: placement }").faults == [
                "^ clause.target: this key belongs to spendShare or hoursShare, the clause is a duty",
                "^ clause.due: this key belongs to valueShare, spendShare or count, the clause is a duty",
                "^ clause.counts: this key belongs to count, the clause is a duty",
            ])
    }
}
