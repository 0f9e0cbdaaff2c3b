/// How many requests may be made in a minute by one account or, without one, from one address.
public struct RequestRates: Sendable {
    /// Requests for pages, a minute; as many may come at once.
    public let pages: Int
    /// Requests of programs that send reports, a minute; as many may come at once.
    public let reports: Int

    /// Rates of one request a minute or more.
    public init(pages: Int, reports: Int) {
        (self.pages, self.reports) = (pages, reports)
    }
}
