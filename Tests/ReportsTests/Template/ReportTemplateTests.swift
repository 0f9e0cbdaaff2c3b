import Contracts
import Foundation
import Policies
import Reports
import Testing

/// The form as one table, and the schema of its columns.
struct ReportTemplateTests {
    private func rows(_ form: Form) -> [String] {
        form.template.csv.split(separator: "\r\n").map(String.init)
    }

    private func header(_ context: ReportContext, _ language: Language = .en) throws -> [String] {
        let form = try Form(language, history: ReportHistory(), context: context, words: [])
        let row = try #require(rows(form).dropFirst().first)
        return row.split(separator: ";").map(String.init)
    }

    @Test func `what a subcontract is for and how clauses were passed down has columns in both languages`() throws {
        let context = try ReportSample.context()
        let english = try header(context)
        #expect(english.filter { $0.hasPrefix("passed down") }.count == 3)
        #expect(english.contains("scope"))
        #expect(
            Set(["werkzaamheden", "doorgelegd", "doorgelegd in", "doorgelegd op"])
                .isSubset(of: try header(context, .nl)))
    }

    @Test func `the offer and the clause a payment counts for are asked only where a clause needs them`() throws {
        var context = try ReportSample.context()
        #expect(Set(try header(context)).isDisjoint(with: ["offered", "counts for"]))
        for place in context.clauses.indices {
            guard case .spendShare(var share) = context.clauses[place].rule else { continue }
            share.statusOn = .offer
            share.overlap = Overlap(with: ["other"], how: .oneOnly)
            context.clauses[place].rule = .spendShare(share)
        }
        #expect(Set(["offered", "counts for"]).isSubset(of: try header(context)))
        #expect(Set(["offertedatum", "telt voor"]).isSubset(of: try header(context, .nl)))
    }

    @Test func `it is filled in with what runs, was paid before, had not ended and is not stated yet`() throws {
        let text = try Form().template.csv
        #expect(rows(try Form()).count == 6)
        #expect(text.contains("subcontract;;GB-COH-00000011;Brick & Sons;n1;300000.00;"))
        #expect(text.contains("payment;;GB-COH-00000012;\" =Paint; \"\"Ltd\"\"\";;;;dealer;"))
        #expect(text.contains("Last paid on 2024-05-02."))
        #expect(text.contains("Not known of this organisation: answer \"\"local\"\", \"\"sme\"\"."))
        #expect(text.contains("k-1;participatiewet;2024-07-01;;24.00;"))
        #expect(!text.contains("k-2"))
        #expect(text.contains("procurement-strategy"))
        #expect(text.contains("What stands open:\n– The report for 2023 is missing.\n5% social return\n"))
        #expect(try Form(.nl).template.csv.contains(";\"300000,00\";"))
    }

    @Test(arguments: Language.allCases)
    func `as it is, it is no report, and each row that gets something is a line`(language: Language) throws {
        let form = try Form(language)
        let untouched = form.read(Array(form.template.csv.utf8), name: "form.csv")
        guard case .refused(let problems) = untouched else { throw Form.Failure(description: "\(untouched)") }
        #expect(problems.map(\.message).first?.contains("every row is as the template had it") == true)
        let amount = language == .en ? "1250.50" : "1250,50"
        let role = language == .en ? "dealer" : "handelaar"
        let paid = form.template.csv.replacing(";;;;\(role);", with: ";;\(amount);2024-08-01;\(role);")
        guard case .accepted(let content) = form.read(Array(paid.utf8), name: "form.csv") else {
            throw Form.Failure(description: "\(form.read(Array(paid.utf8), name: "form.csv"))")
        }
        #expect(content.lines.count == 1)
        guard case .fact(.payment(let payment)) = content.lines.first?.content else {
            throw Form.Failure(description: "\(content)")
        }
        #expect(payment.payee == "GB-COH-00000012")
        #expect(payment.role == "dealer")
        #expect(payment.amount == Quantity("1250.50"))
        #expect(content.notes.contains("rows that are as the template had them, passed over: 3"))
    }

    @Test(arguments: Language.allCases)
    func `filled in it is valid under its schema, and what is no number, day or code is not`(
        language: Language
    ) throws {
        let form = try Form(language)
        let amount = language == .en ? "1250.50" : "\"1250,50\""
        let role = language == .en ? "dealer" : "handelaar"
        let filled = form.template.csv.replacing(";;;;\(role);", with: ";;\(amount);2024-08-01;\(role);")
        let good = try form.validate(filled)
        #expect(good.errors == [])
        #expect(good.isValid)
        #expect(good.rows == 4)
        let bad = try form.validate(
            filled.replacing(amount, with: "much").replacing("2024-08-01", with: "2024-13-01").replacing(
                "participatiewet", with: "participatiwet"))
        let names = language == .en ? ["amount", "date", "block"] : ["bedrag", "datum", "bouwblok"]
        #expect(Set(bad.errors.map { $0[0] }) == Set(names))
    }

    @Test func `every column is described in both languages`() throws {
        let schema = try Form().template.schema()
        #expect(schema.components(separatedBy: "\"nl\" :").count == schema.components(separatedBy: "\"name\" :").count)
        #expect(schema.contains("\"description\" : \"Contracted hours a week, at most 60.\""))
    }
}
