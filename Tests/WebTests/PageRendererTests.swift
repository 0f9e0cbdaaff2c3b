import Assessment
import Contracts
import Policies
import Testing

@testable import Web

@Suite struct PageRendererTests {
    let renderer: PageRenderer

    init() throws {
        renderer = try PageRenderer(notice: "Invented data & nothing else")
    }

    @Test func `hostile names stay text`() {
        let hostile = "<script>alert(\"x\")</script>"
        let page = ContractPage(
            title: hostile, department: hostile, dossier: PageSample.dossier(ref: "\"><img", primeName: hostile),
            evaluation: PageSample.evaluation,
            source: { _ in LineSource(file: hostile, row: 1, received: PageSample.asOf) })
        let html = renderer.render(page)
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
        #expect(html.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"))
    }

    @Test func `hostile filters stay text`() {
        var page = PageSample.flagged(1)
        page.department = "\"><script>"
        let list = FlaggedContractsPage(
            asOf: PageSample.asOf, contracts: [page], total: 60, page: 1, watched: 60,
            filter: FlagFilter(department: "\"><script>"), departments: ["\"><script>"])
        let html = renderer.render(list)
        #expect(!html.contains("<script"))
        #expect(html.contains("<option value=\"&quot;&gt;&lt;script&gt;\" selected>"))
        #expect(html.contains("href=\"/?department=%22%3E%3Cscript%3E&amp;page=2\""))
    }

    @Test func `every page is a whole document in its language with a skip link and one heading`() {
        for (_, views) in TemplateTests.views {
            for view in views {
                let html = renderer.render(view)
                #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(view.language.rawValue)\">"))
                #expect(html.contains("<a class=\"skip\" href=\"#main\">"))
                #expect(html.ranges(of: "<h1>").count == 1)
                #expect(html.ranges(of: "<table").count == html.ranges(of: "<caption>").count)
                #expect(!html.contains("<th>"))
                #expect(html.ranges(of: "<section").count == html.ranges(of: "</section>").count)
                #expect(html.hasSuffix("</body>\n</html>\n"))
            }
        }
    }

    @Test func `the frame names the page, the notice and where the reader is`() {
        let html = renderer.render(DigestSample.page([]), for: AccountSample.bar)
        #expect(html.contains("<title>Digest for Exampleton City Council, 21 November 2026 – Clausewatch</title>"))
        #expect(html.contains("<p>Invented data &amp; nothing else</p>"))
        #expect(html.contains("<a href=\"/digest\" aria-current=\"page\">Digest</a>"))
        #expect(html.contains("<link rel=\"stylesheet\" href=\"\(renderer.styleSheet.path)\">"))
    }

    @Test func `without a notice there is no banner`() throws {
        let html = try PageRenderer().render(ProblemPage.notFound)
        #expect(!html.contains("class=\"notice\""))
    }

    @Test func `problem pages keep to the words of the service`() {
        let failure = renderer.render(ProblemPage.failure(incident: "7F3A-0192"))
        #expect(failure.contains("<h1>Sorry, there is a problem with the service</h1>"))
        #expect(failure.contains("<strong>7F3A-0192</strong>"))
        let missing = renderer.render(ProblemPage.notFound)
        #expect(missing.contains("<h1>Page not found</h1>"))
        #expect(!missing.contains("404") && !failure.contains("500"))
    }

    @Test func `no page speaks of a breach`() {
        for view in TemplateTests.views.values.joined() {
            #expect(!renderer.render(view).lowercased().contains("breach"))
        }
    }
}
