/// The response headers that go with what this service sends, as name and value.
public enum SecurityHeaders {
    /// One header.
    public struct Header: Sendable, Hashable {
        /// The field name.
        public let name: String
        /// The field value.
        public let value: String
    }

    /// On every response: no script, no frame, nothing from elsewhere.
    public static let all = [
        Header(
            name: "Content-Security-Policy",
            value: "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'"),
        // Heeded on encrypted connections only (RFC 6797, section 8.1).
        Header(name: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains"),
        Header(name: "X-Content-Type-Options", value: "nosniff"),
        Header(name: "Referrer-Policy", value: "same-origin"),
        Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
        Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
        Header(name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()"),
    ]

    /// On every page: figures about named firms stay out of shared caches.
    public static let page =
        all + [
            Header(name: "Content-Type", value: "text/html; charset=utf-8"),
            Header(name: "Cache-Control", value: "no-store"),
        ]

    /// On a few words for whoever reads them.
    static let text = answer("text/plain; charset=utf-8")

    /// On an answer for a program.
    public static let data = answer("application/json")

    /// On what keeps a request of a program from being answered as asked.
    public static let problem = answer("application/problem+json")

    /// On a file that is given back as a workbook of that name.
    static func workbook(_ name: String) -> [Header] {
        let plain = String(name.map { $0.isASCII && !"\"\\".contains($0) ? $0 : "_" })
        let disposition = "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PagePath.encoded(name))"
        return answer(MarkedAnswer.type) + [Header(name: "Content-Disposition", value: disposition)]
    }

    private static func answer(_ type: String) -> [Header] {
        all + [Header(name: "Content-Type", value: type), Header(name: "Cache-Control", value: "no-store")]
    }

    /// On the style sheet, whose path changes with its contents.
    public static func asset(_ sheet: StyleSheet) -> [Header] {
        all + [
            Header(name: "Content-Type", value: "text/css; charset=utf-8"),
            Header(name: "Cache-Control", value: "public, max-age=31536000, immutable"),
            Header(name: "ETag", value: sheet.entityTag),
        ]
    }
}
