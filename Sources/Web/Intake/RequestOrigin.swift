import HTTPTypes
import Hummingbird

/// Where a request comes from, as browsers say of it.
enum RequestOrigin {
    /// Whether a page of another site sent the request; programs that are no browsers say nothing of it.
    ///
    /// By `Sec-Fetch-Site` (https://www.w3.org/TR/fetch-metadata/), and by `Origin` where a browser does not send that.
    static func isForeign(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite], !["same-origin", "none"].contains(site) { return true }
        guard let origin = request.headers[.origin] else { return false }
        guard let host = request.head.authority else { return true }
        return !["http://\(host)", "https://\(host)"].contains(origin)
    }
}
