import Foundation
import Testing

/// Reports sent to the real daemon in parts.
@Suite(.timeLimit(.minutes(5))) struct HTTPUploadTests {
    /// Begins an upload and gives its address.
    private static func begin(
        _ sending: Sending, _ text: String = "", key: String = UUID().uuidString, length: Int? = nil
    ) async throws -> String {
        var fields = ["Upload-Complete": "?0", "Content-Disposition": "attachment; filename=\"big report.csv\""]
        fields["Upload-Length"] = length.map(String.init)
        let answer = try await sending.post(text, key: key, query: "", fields)
        #expect(answer.status == 201, "\(answer.body)")
        #expect(answer["Upload-Complete"] == "?0")
        #expect(answer["Upload-Offset"] == String(text.utf8.count))
        #expect(answer["Upload-Limit"]?.hasPrefix("max-size=") == true)
        return String(try #require(answer["Location"]).dropFirst())
    }

    private static func append(
        _ sending: Sending, _ path: String, _ text: String, at offset: Int, isLast: Bool
    ) async throws -> Sending.Answer {
        try await sending.send(
            "PATCH", path,
            [
                "Content-Type": "application/partial-upload", "Upload-Offset": String(offset),
                "Upload-Complete": isLast ? "?1" : "?0",
            ], Data(text.utf8))
    }

    @Test func `a file in parts is answered as one that came at once, again and by other ways too`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let text = try Fixture.text("report.csv")
                let half = text.utf8.count / 2
                let (head, tail) = (String(text.prefix(half)), String(text.dropFirst(half)))
                let path = try await Self.begin(sending, head, key: "parts", length: text.utf8.count)
                let progress = try await sending.send("HEAD", path, [:])
                #expect(progress.status == 204)
                #expect(progress["Upload-Offset"] == String(half))
                #expect(progress["Upload-Length"] == String(text.utf8.count))
                #expect(try await city.count("report_version") == 0)
                let last = try await Self.append(sending, path, tail, at: half, isLast: true)
                #expect(last.status == 201, "\(last.body)")
                #expect(last["Upload-Complete"] == "?1")
                #expect(try last.json()["receipt"]["file"].text == "big report.csv")
                #expect(
                    try last.json()["receipt"]["sha256"].text
                        == (try await Checksum.sha256(of: Fixture.path("report.csv"))))
                let missed = try await Self.append(sending, path, "", at: text.utf8.count, isLast: true)
                #expect(missed.body == last.body)
                #expect(try await sending.post(text, key: "parts").body == last.body)
                #expect(try await sending.post(text).json()["receipt"] == last.json()["receipt"])
                #expect(try await city.count("upload_part") == 0)
                let more = try await Self.append(sending, path, "x", at: text.utf8.count, isLast: true)
                #expect(more.status == 400)
                #expect(try more.json()["type"].text?.hasSuffix("#completed-upload") == true)
            }
        }
    }

    @Test func `a part at the wrong place is told the right one, and a daemon that was killed knows it too`()
        async throws
    {
        try await City.with { city in
            var path = ""
            try await city.receiving { sending, daemon in
                path = try await Self.begin(sending, "Kind\n")
                let wrong = try await Self.append(sending, path, "nil\n", at: 3, isLast: true)
                #expect(wrong.status == 409)
                #expect(try wrong.json()["type"].text?.hasSuffix("#mismatching-upload-offset") == true)
                #expect(try wrong.json()["expected-offset"].decimal == 5)
                #expect(try wrong.json()["provided-offset"].decimal == 3)
                daemon.send(SIGKILL)
            }
            try await city.receiving { sending, _ in
                #expect(try await sending.send("HEAD", path, [:])["Upload-Offset"] == "5")
                let last = try await Self.append(sending, path, "nil\n", at: 5, isLast: true)
                #expect(try last.json()["receipt"]["isNil"] == .bool(true), "\(last.body)")
            }
        }
    }

    @Test func `what came before a connection broke is kept`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let path = try await Self.begin(sending)
                try Wire.send(
                    "PATCH /\(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/partial-upload\r\n"
                        + "Authorization: Bearer \(sending.token ?? "")\r\n"
                        + "Upload-Offset: 0\r\nUpload-Complete: ?1\r\nContent-Length: 9\r\n\r\nKind",
                    toPort: try #require(sending.address.port))
                let progress = try await sending.send("HEAD", path, [:])
                #expect(progress["Upload-Offset"] == "4")
                #expect(progress["Upload-Complete"] == "?0")
                let last = try await Self.append(sending, path, "\nnil\n", at: 4, isLast: true)
                #expect(last.status == 201, "\(last.body)")
            }
        }
    }

    @Test func `a file of several pieces comes whole, up to the limit and no further`() async throws {
        try await City.with { city in
            try await city.receiving(["CLAUSEWATCH_REPORTS_LIMIT_MIB": "3"]) { sending, _ in
                let lines = String(repeating: "receipt,1.00,2024-05-01\n", count: 110_000)
                let path = try await Self.begin(sending, "Kind,Amount,Date\n")
                let first = try await Self.append(sending, path, lines, at: 17, isLast: false)
                #expect(first.status == 204)
                #expect(first["Upload-Offset"] == String(17 + lines.utf8.count))
                #expect(try await city.count("upload_part") == 4)
                let over = try await Self.append(sending, path, lines, at: 17 + lines.utf8.count, isLast: true)
                #expect(over.status == 413)
                let last = try await Self.append(sending, path, "", at: 17 + lines.utf8.count, isLast: true)
                #expect(try last.json()["receipt"]["lines"].decimal == 110_000, "\(last.body.prefix(500))")
            }
        }
    }

    @Test func `an upload that cannot go on is told so, and one that is cancelled is gone`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let path = try await Self.begin(sending, "Kind\n", length: 9)
                let part = [
                    "Content-Type": "application/partial-upload", "Upload-Offset": "5", "Upload-Complete": "?1",
                ]
                let long = try await sending.send("PATCH", path, part, Data("nil\n\n".utf8))
                #expect(long.status == 400)
                #expect(try long.json()["type"].text?.hasSuffix("#inconsistent-upload-length") == true)
                for (field, value, status) in [
                    ("Content-Type", "text/csv", 415), ("Upload-Offset", "-1", 400), ("Upload-Complete", "yes", 400),
                    ("Sec-Fetch-Site", "cross-site", 403),
                ] {
                    let answer = try await sending.send("PATCH", path, part.merging([field: value]) { $1 })
                    #expect(answer.status == status, "\(field): \(answer.body)")
                }
                let large = try await sending.post(
                    "", query: "", ["Upload-Complete": "?0", "Upload-Length": "99999999"])
                #expect(large.status == 413)
                #expect(try await sending.send("DELETE", path, [:]).status == 204)
                #expect(try await sending.send("HEAD", path, [:]).status == 404)
                #expect(try await sending.send("PATCH", path, part).status == 404)
                #expect(try await city.count("upload_part") == 0)
                for _ in 0..<32 { _ = try await Self.begin(sending) }
                let many = try await sending.post("", query: "", ["Upload-Complete": "?0"])
                #expect(many.status == 429)
                #expect(many["Retry-After"] == "60")
                try await city.asOwner("UPDATE upload SET begun_at = now() - interval '25 hours'")
                _ = try await Self.begin(sending)
                #expect(try await city.count("upload") == 1)
            }
        }
    }
}
