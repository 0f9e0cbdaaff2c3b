import Contracts
import Policies
import Reports
import Testing

struct ReportTemplateTests {
    private func header(_ context: ReportContext, _ language: Language = .en) throws -> [String] {
        let template = ReportTemplate(context, words: [], language: language)
        let row = try #require(template.csv.split(separator: "\r\n").last)
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
}
