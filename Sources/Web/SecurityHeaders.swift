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

    /// On an answer for a program.
    public static let data = json("application/json")

    /// On what keeps a request of a program from being answered as asked.
    public static let problem = json("application/problem+json")

    private static func json(_ type: String) -> [Header] {
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
