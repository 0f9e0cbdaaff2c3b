import Contracts
import Reports
import TestSupport
import Testing

struct ReportExportTests {
    /// Texts that a spreadsheet or a reader could take for something else.
    private static let texts = [
        "=1+1", "+31 20", "-", "@home", "'=x", "''-y", "'t Hoekje", "\"=quoted\"", "Acme, Inc; Ltd | Co", "Jan\nPiet",
        "50% \"off\"", "2024-03", "1.234", "n/a", "total", "Größe & Co", " =blank",
    ]

    @Test(arguments: 0..<40)
    func `what was accepted is said again by its export`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var lines = try Self.subcontracts(&random)
        for row in 0..<Int.random(in: 1...60, using: &random) {
            var line = ReportedLine(
                row: row, node: ["n0", "n1", "n4"].randomElement(using: &random) ?? "n0",
                content: .fact(try GeneratedFact.fact(&random)))
            line.proof = Proof(
                invoice: ["F-1", "=F2", "007", nil].randomElement(using: &random) ?? nil,
                evidence: Bool.random(using: &random) ? String(repeating: "a1", count: 32) : nil)
            if case .fact(let fact) = line.content, let party = fact.party {
                line.payeeName = ["Acme", nil].randomElement(using: &random) ?? nil
                line.attributes = Self.attributes(of: party, &random)
            }
            lines.append(line)
        }
        let first = try Self.content(of: ReportExport.csv(lines, scheme: "GB-COH"))
        #expect(first.lines.map(Self.said) == lines.map(Self.said))
        let second = try Self.content(of: ReportExport.csv(first.lines, scheme: "GB-COH"))
        #expect(second.lines == first.lines)
    }

    @Test(arguments: texts) func `a text that looks like a formula is guarded and comes back as it was`(text: String)
        throws
    {
        let date = try #require(Day("2024-03-01"))
        let amount = Quantity(units: -12_345)
        let lines = ["F-1", text].map { invoice in
            var line = ReportedLine(row: 2, node: "n0", content: .fact(.receipt(amount: amount, date: date)))
            line.proof = Proof(invoice: invoice)
            return line
        }
        let csv = ReportExport.csv(lines, scheme: "GB-COH")
        #expect(try Self.content(of: csv).lines.map(\.proof.invoice) == ["F-1", text.trimmed])
        let rows = csv.split(separator: "\r\n")
        #expect(rows[1] == "receipt,n0,-1.2345,2024-03-01,F-1")
        let isFormula = text.drop { " \"'".contains($0) }.first.map { "=+-@".contains($0) } ?? false
        #expect(rows[2].contains(",\"'") == (isFormula || text.hasPrefix("'")))
    }

    @Test func `an identifier of a scheme that is no register by name is written as it is read`() throws {
        let line = "kind,payee,amount,date\npayment,7001-A,1.00,2024-02-01\npayment,NAME-ACME,2.00,2024-02-01"
        guard case .accepted(let content) = try ReportSample.read(line, scheme: "TOWN") else {
            Issue.record("refused")
            return
        }
        #expect(content.lines.compactMap { $0.fact?.party } == ["TOWN-7001-A", "NAME-ACME"])
        let again = try ReportSample.read(ReportExport.csv(content.lines, scheme: "TOWN"), scheme: "TOWN")
        guard case .accepted(let same) = again else {
            Issue.record("refused: \(again)")
            return
        }
        #expect(same.lines.map(Self.said) == content.lines.map(Self.said))
    }

    @Test func `nothing to report is said again as such`() throws {
        #expect(try Self.content(of: ReportExport.nothing).isNil)
    }

    private static func content(of csv: String) throws -> ReportContent {
        let reading = try ReportSample.read(csv)
        guard case .accepted(let content) = reading else {
            Issue.record("refused: \(reading)\n\(csv)")
            return ReportContent(lines: [])
        }
        return content
    }

    /// All a line says but where it stands.
    private static func said(_ line: ReportedLine) -> ReportedLine {
        var line = line
        line.row = 0
        if case .subcontract(var subcontract) = line.content {
            subcontract.partyName = nil
            line.content = .subcontract(subcontract)
        }
        return line
    }

    private static func attributes(of party: String, _ random: inout SeededRandom) -> [DeclaredAttribute] {
        ["local", "sme", "socialEnterprise"].compactMap { code in
            guard Bool.random(using: &random) else { return nil }
            let value = [Status.yes, .no, .unknown].randomElement(using: &random) ?? .yes
            let share = value == .yes && Bool.random(using: &random) ? Fraction(333_333, over: 1_000_000) : nil
            return DeclaredAttribute(party: party, code: code, value: value, share: share)
        }
    }

    private static func subcontracts(_ random: inout SeededRandom) throws -> [ReportedLine] {
        let day = try #require(Day("2024-02-01"))
        let answered = Bool.random(using: &random)
        let answers = [
            PassedDown(code: "local-sme", value: .yes, document: "annex; 3", date: day),
            PassedDown(code: "social-return", value: .no, document: "annex; 3", date: day),
        ]
        let subcontract = Subcontract(
            parent: "n1", node: "n4", party: "NAME-BOUW-BV",
            value: Bool.random(using: &random) ? Quantity(90_000) : nil,
            start: Bool.random(using: &random) ? day : nil, carries: answered ? ["local-sme"] : [],
            passedDown: answered ? answers : [], scope: ["=earthworks", nil].randomElement(using: &random) ?? nil,
            offered: Bool.random(using: &random) ? day : nil)
        return [ReportedLine(row: 0, node: "n1", content: .subcontract(subcontract))]
    }
}

extension ReportedLine {
    fileprivate var fact: Fact? {
        guard case .fact(let fact) = content else { return nil }
        return fact
    }
}

extension Fact {
    fileprivate var party: String? {
        switch self {
        case .payment(let payment): payment.payee
        case .purchase(let purchase): purchase.payee
        case .outreach(let outreach): outreach.party
        case .receipt, .placement, .activity, .hours, .statement: nil
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
