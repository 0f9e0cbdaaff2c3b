import Assessment
import Testing

@testable import Web

@Suite struct PagePathTests {
    @Test(arguments: [
        ("C-1", "/contracts/C-1"), ("A/B 7?x=1#y", "/contracts/A%2FB%207%3Fx%3D1%23y"), ("é%", "/contracts/%C3%A9%25"),
        ("..", "/contracts/.."),
    ])
    func `a reference of any letters makes one path segment`(ref: String, path: String) {
        #expect(PagePath.contract(ref) == path)
    }

    @Test func `the first page has no number`() {
        #expect(PagePath.flagged(FlagFilter(), page: 1) == "/")
        #expect(PagePath.flagged(FlagFilter(kind: .reportLate), page: 3) == "/?kind=reportLate&page=3")
        #expect(PagePath.lines("C-1", commitment: "a b", page: 2) == "/contracts/C-1/lines/a%20b?page=2")
    }
}
