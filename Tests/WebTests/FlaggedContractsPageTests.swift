import Assessment
import Contracts
import Testing

@testable import Web

@Suite struct FlaggedContractsPageTests {
    @Test func `ranks run on over the pages and the title names the page`() {
        let page = FlaggedSample.middle
        #expect(page.rows.first?.rank == "51")
        #expect(page.rows.last?.rank == "100")
        #expect(page.documentTitle == "Flagged contracts (page 2 of 3)")
    }

    @Test func `a row says what was found in words, with counts above one`() {
        let row = FlaggedContractsPage.Row(PageSample.flagged(1), rank: 1)
        #expect(row.findings.map(\.text) == ["Short of what was due", "Report missing (2)"])
        #expect(row.findings.map(\.state) == ["Acknowledged", "1 contractor asked"])
        #expect(row.severity.text == "High")
        #expect(row.reason == "€213,000 of what was due is missing.")
        #expect(row.link == "/contracts/C-2025%2F101")
        #expect(row.atRisk == "€213,000")
        #expect(row.since == "1 Oct 2026")
        #expect(FlaggedContractsPage.Row(PageSample.flagged(5), rank: 1).since == "not recorded")
        #expect(FlaggedContractsPage.Row(PageSample.flagged(2), rank: 1).findings.map(\.state) == [nil, nil])
    }

    @Test func `the pager keeps the filter`() {
        let pager = FlaggedSample.middle.pager
        #expect(pager?.previous == "/?kind=shortfall&department=Roads%20%26%20Water")
        #expect(pager?.next == "/?kind=shortfall&department=Roads%20%26%20Water&page=3")
        #expect(pager?.position == "Page 2 of 3")
    }

    @Test func `the filter shows what is chosen`() {
        #expect(FlaggedSample.middle.kinds.filter(\.isChosen).map(\.value) == ["shortfall"])
        #expect(FlaggedSample.middle.departments.filter(\.isChosen).map(\.text) == ["Roads & Water"])
    }

    @Test func `an empty list says why it is empty`() {
        #expect(FlaggedSample.empty(watched: 0).empty?.contains("no contract is in the register yet") == true)
        #expect(FlaggedSample.empty(watched: 12).empty?.contains("Nothing of that kind is known") == true)
        let filtered = FlaggedSample.empty(watched: 12, filter: FlagFilter(department: "Roads"))
        #expect(filtered.empty == "No flagged contract matches this filter. Clear the filter to see them all.")
        #expect(FlaggedSample.empty(watched: 12).pager == nil)
    }

    @Test func `the summary counts in plain words`() {
        #expect(FlaggedSample.empty(watched: 12).summary == "0 of 12 contracts have something to look at.")
        #expect(FlaggedSample.middle.summary == "120 flagged contracts match the filter, of 400 contracts.")
    }

    @Test func `empty parameters filter nothing and an unknown kind is refused`() {
        #expect(FlagFilter(kindParameter: "", departmentParameter: "")?.isEmpty == true)
        #expect(FlagFilter(kindParameter: "reportLate", departmentParameter: nil)?.kind == .reportLate)
        #expect(FlagFilter(kindParameter: "nonsense", departmentParameter: nil) == nil)
    }
}
