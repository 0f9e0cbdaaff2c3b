/// The links from one page of a long list to the next; nil where the list fits on one page.
struct Pager: Sendable {
    var position: String
    var previous: String?
    var next: String?

    init?(page: Int, pages: Int, path: (Int) -> String) {
        guard pages > 1 else { return nil }
        position = "Page \(page) of \(pages)"
        previous = page > 1 ? path(page - 1) : nil
        next = page < pages ? path(page + 1) : nil
    }

    /// How many pages a list takes; an empty list still has one.
    static func pages(of count: Int, size: Int) -> Int {
        max(1, (count + size - 1) / size)
    }

    /// ` (page 2 of 4)` for document titles; empty where the list fits on one page.
    static func titleSuffix(page: Int, pages: Int) -> String {
        pages > 1 ? " (page \(page) of \(pages))" : ""
    }
}
