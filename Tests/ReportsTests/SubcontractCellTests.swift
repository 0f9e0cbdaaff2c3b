import Contracts
import Reports
import Testing

/// What a row says of a subcontract beyond who, how much and when.
struct SubcontractCellTests {
    private static let header =
        "kind,payee node,payee,passed down,passed down document,passed down date,scope,offered"

    private func subcontract(_ cells: String, header: String = Self.header) throws -> Subcontract {
        let content = try ReportSample.accepted(header, "subcontract,n9,12345678,\(cells)")
        guard case .subcontract(let subcontract)? = content.lines.first?.content else { throw NoSubcontract() }
        return subcontract
    }

    private struct NoSubcontract: Error {}

    private func answers(_ cell: String) throws -> [String] {
        try subcontract("\(cell),,,,").passedDown.map { "\($0.code) \($0.value.rawValue)" }
    }

    @Test(arguments: [
        ("", []), ("yes", ["local-sme yes"]), ("nee", ["local-sme no"]), ("unknown", ["local-sme unknown"]),
        ("?", ["local-sme unknown"]), ("Local-SME", ["local-sme yes"]),
        ("local-sme: no; social-return = ja", ["local-sme no", "social-return yes"]),
        ("social-return:onbekend|local-sme", ["social-return unknown", "local-sme yes"]),
        ("local-sme; local-sme: yes", ["local-sme yes"]),
    ])
    func `passing down is answered for all clauses that go down, or clause by clause`(
        cell: String, expected: [String]
    ) throws {
        #expect(try answers(cell) == expected)
    }

    @Test func `a clause of two editions is answered once`() throws {
        var context = try ReportSample.context()
        context.clauses += context.clauses
        let text = "kind,payee node,payee,passed down\nsubcontract,n9,12345678,yes"
        guard case .accepted(let content) = ReportReader.read(Array(text.utf8), name: "r.csv", in: context),
            case .subcontract(let found)? = content.lines.first?.content
        else { throw NoSubcontract() }
        #expect(found.passedDown == [PassedDown(code: "local-sme", value: .yes)])
    }

    @Test func `the document, its day, the scope and the offer are kept`() throws {
        let found = try subcontract("local-sme: yes,annex 3,2024-02-12,\"Brickwork, pointing\",2023-11-30")
        let answer = PassedDown(code: "local-sme", value: .yes, document: "annex 3", date: Day("2024-02-12"))
        #expect(found.passedDown == [answer])
        #expect(found.carries == ["local-sme"])
        #expect(found.scope == "Brickwork, pointing")
        #expect(found.offered == Day("2023-11-30"))
    }

    @Test func `the columns have Dutch names`() throws {
        let found = try subcontract(
            "onbekend,brief 7,2024-02-12,Metselwerk,2023-11-30",
            header: "soort,onderaanneming,kvk,doorgelegd (j/n),doorgelegd in,doorgelegd op,werkzaamheden,offertedatum")
        let answer = PassedDown(code: "local-sme", value: .unknown, document: "brief 7", date: Day("2024-02-12"))
        #expect(found.passedDown == [answer])
        #expect(found.carries == [])
        #expect(found.scope == "Metselwerk")
        #expect(found.offered == Day("2023-11-30"))
    }

    private static let longest = String(repeating: "x", count: 500)

    @Test func `a scope of five hundred characters is kept whole`() throws {
        #expect(try subcontract("yes,,,\(Self.longest),").scope == Self.longest)
    }

    @Test func `a longer scope is refused with its length`() throws {
        let problems = try ReportSample.refused(Self.header, "subcontract,n9,12345678,yes,,,\(Self.longest)x,")
        #expect(problems.count == 1)
        #expect(problems.first?.message.hasPrefix("the text has 501 characters, at most 500 are kept") == true)
    }
}
