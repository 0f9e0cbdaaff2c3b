import Testing

@testable import Web

@Suite struct SecurityHeadersTests {
    @Test func `no page may run script or be framed`() {
        let policy = SecurityHeaders.page.first { $0.name == "Content-Security-Policy" }?.value
        #expect(
            policy == "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'")
    }

    @Test func `pages are not stored and the style sheet is kept for ever`() {
        let sheet = StyleSheet()
        #expect(SecurityHeaders.page.contains { $0.name == "Cache-Control" && $0.value == "no-store" })
        #expect(
            SecurityHeaders.asset(sheet).contains {
                $0.name == "Cache-Control" && $0.value == "public, max-age=31536000, immutable"
            })
        #expect(SecurityHeaders.asset(sheet).contains { $0.name == "ETag" && $0.value == "\"\(sheet.fingerprint)\"" })
    }

    @Test func `every answer keeps browsers to encryption, to its type and to this site`() {
        let wanted = [
            "Strict-Transport-Security": "max-age=31536000; includeSubDomains", "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        ]
        for headers in [
            SecurityHeaders.page, SecurityHeaders.asset(StyleSheet()), SecurityHeaders.data, SecurityHeaders.problem,
            SecurityHeaders.text, SecurityHeaders.workbook("report.xlsx"),
        ] {
            for (name, value) in wanted { #expect(headers.first { $0.name == name }?.value == value, "\(name)") }
            #expect(!headers.contains { $0.name == "Access-Control-Allow-Origin" })
        }
    }

    @Test func `no header is given twice`() {
        for headers in [SecurityHeaders.page, SecurityHeaders.asset(StyleSheet())] {
            #expect(Set(headers.map(\.name)).count == headers.count)
        }
    }

    @Test func `the style sheet's path has sixteen digits of its contents`() {
        let sheet = StyleSheet()
        #expect(sheet.fingerprint.count == 16)
        #expect(sheet.path == "/assets/style-\(sheet.fingerprint).css")
    }
}
