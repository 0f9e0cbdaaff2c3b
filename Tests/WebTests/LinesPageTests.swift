import Assessment
import Contracts
import Testing

@testable import Web

@Suite struct LinesPageTests {
    @Test func `two hundred lines stand on a page`() throws {
        let page = try #require(ContractSample.lines(of: ContractSample.largeEvaluation, page: 3))
        #expect(page.rows.map(\.line).first == "401")
        #expect(page.rows.count == 50)
        #expect(page.pager?.previous == "/contracts/C-2025%2F014/lines/social-return?page=2")
        #expect(page.pager?.next == nil)
        #expect(
            page.documentTitle
                == "Lines behind Social return, Renovation of the Vechtbrug (C-2025/014) (page 3 of 3)")
    }

    @Test func `a page or commitment that does not exist is no page`() {
        #expect(ContractSample.lines(of: ContractSample.largeEvaluation, page: 4) == nil)
        #expect(ContractSample.lines(of: ContractSample.largeEvaluation, page: 0) == nil)
        #expect(ContractSample.lines(of: PageSample.evaluation, commitment: "none", page: 1) == nil)
    }

    @Test func `a line that left the latest reports is still listed`() throws {
        let page = try #require(ContractSample.lines(of: ContractSample.largeEvaluation, page: 1))
        #expect(page.rows[3].what == "This line is not among the contract’s latest reports")
        #expect(page.rows[3].file == "File not recorded")
        #expect(page.rows[3].counted == "€0.00 to €1.00")
    }

    @Test func `a range is told from the lower to the higher, also for a correction`() throws {
        var evaluation = PageSample.evaluation
        evaluation.assessments[0].credits[0].low = Quantity(0)
        evaluation.assessments[0].credits[0].high = Quantity(-500)
        let page = try #require(ContractSample.lines(of: evaluation, page: 1))
        #expect(page.rows[0].counted == "-€500.00 to €0.00")
    }

    @Test func `a commitment without lines has an empty page that says so`() throws {
        let page = try #require(ContractSample.lines(of: PageSample.evaluation, commitment: "local-sme", page: 1))
        #expect(page.isEmpty)
        #expect(page.summary == "0 lines; €0.00 to €50,000.00 is credited.")
    }
}
