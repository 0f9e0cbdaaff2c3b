import Foundation
import Testing

/// What the log tells of those who were refused something.
@Suite(.timeLimit(.minutes(5))) struct RefusalLogTests {
    @Test
    func `wrong passwords, refused pages, forged links and programs without a token are in the log, and nobody's name`()
        async throws
    {
        try await City.with { city in
            _ = try await city.receiving.running("serve", "--port", "0") { daemon in
                let address = try await daemon.address()
                let reader = try await Browsing.signedIn(city.receiving, at: address)
                let before = daemon.transcript.text(isError: true)
                #expect(!before.contains("refused"))
                #expect(try await reader.get("audit").status == 403)
                #expect(try await reader.get("contracts/C-1").status == 200)
                let stranger = Browsing(address)
                _ = try await stranger.get("sign-in")
                let wrong = ["name": "reader@example.org", "password": "not that one"]
                #expect(try await stranger.post("sign-in", wrong).status == 422)
                #expect(try await stranger.get("links/nobody-gave-this-out").status == 404)
                #expect(try await stranger.get("nowhere").status == 404)
                #expect(try await Sending(address, token: nil).post("Kind\nnil\n").status == 401)

                // A line is read after the answer that it tells of.
                _ = try await daemon.transcript.line { $0.contains("status=401") }
                let log = daemon.transcript.text(isError: true)
                let told = log.split(separator: "\n").filter { $0.contains("network=") }.map { line in
                    let what = line.firstMatch(of: /\] (.+)$/)?.1 ?? ""
                    let fields = line.matches(of: /(account|method|network|path|status)=(\S+)/).map { String($0.2) }
                    return "\(what): \(fields.joined(separator: " "))"
                }
                #expect(
                    told == [
                        "access refused: 1 GET 127.0.0.0/24 /audit 403",
                        "sign-in refused: none POST 127.0.0.0/24 /sign-in 422",
                        "unknown sign-in link: none GET 127.0.0.0/24 /links/:link 404",
                        "access refused: none POST 127.0.0.0/24 /contracts/:ref/reports/:period 401",
                    ], "\(log)")
                for secret in ["reader@example.org", "not that one", "nobody-gave-this-out"] {
                    #expect(!log.contains(secret))
                }
            }
        }
    }
}
