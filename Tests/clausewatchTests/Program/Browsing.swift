import Foundation
import FoundationNetworking
import Testing

/// A browser without a window: keeps the cookies it is given, follows nothing by itself, and remembers the mark of the
/// form it saw last.
final class Browsing: @unchecked Sendable {
    let address: URL
    private let session: URLSession
    /// Only one test's task uses a browser.
    var cookies: [String: String] = [:]
    private(set) var mark = ""

    /// What came back.
    struct Page {
        var status: Int
        var text: String
        var location: String?
        var fields: [String: String]
    }

    init(_ address: URL) {
        self.address = address
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieStorage = nil
        session = URLSession(configuration: configuration, delegate: StayingPut(), delegateQueue: nil)
    }

    /// A browser in which somebody new has set a password and is signed in, as a reader unless told otherwise.
    static func signedIn(
        _ program: Program, at address: URL, as role: String = "reader", name: String = "reader@example.org",
        _ more: String...
    ) async throws -> Browsing {
        try await signedIn(program, at: address, as: role, name: name, more: more)
    }

    /// As above.
    static func signedIn(
        _ program: Program, at address: URL, as role: String, name: String, more: [String]
    ) async throws -> Browsing {
        var added = try await program.run(["account", "add", name, "--role", role] + more)
        if added.errors.contains("is that already") { added = try await program.run("account", "link", name) }
        try #require(added.status == 0, "\(added.errors)")
        let browser = Browsing(address)
        let link = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(try await browser.get(link).status == 200)
        let answer = try await browser.post(link, ["password": password, "again": password])
        try #require(answer.status == 303, "\(answer.text)")
        return browser
    }

    static let password = "four words in a row"

    func get(_ path: String, _ fields: [String: String] = [:]) async throws -> Page {
        try await send("GET", path, fields, nil)
    }

    /// Sends a form with the mark of the page that was seen last.
    func post(_ path: String, _ form: [String: String], _ fields: [String: String] = [:]) async throws -> Page {
        var all = form
        if all["mark"] == nil { all["mark"] = mark }
        let body = all.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await send("POST", path, type.merging(fields) { $1 }, Data(body.utf8))
    }

    func send(_ method: String, _ path: String, _ fields: [String: String], _ body: Data?) async throws -> Page {
        let url = try #require(path.isEmpty ? address : URL(string: path, relativeTo: address))
        var request = URLRequest(url: url, timeoutInterval: 60)
        request.httpMethod = method
        request.httpBody = body
        if !cookies.isEmpty {
            let held = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
            request.setValue(held, forHTTPHeaderField: "Cookie")
        }
        for (name, value) in fields { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await session.data(for: request)
        let answer = try #require(response as? HTTPURLResponse)
        let text = String(decoding: data, as: UTF8.self)
        keep(answer, text)
        let names = answer.allHeaderFields.compactMap { name, value in
            (name as? String).map { ($0.lowercased(), "\(value)") }
        }
        return Page(
            status: answer.statusCode, text: text, location: answer.value(forHTTPHeaderField: "Location"),
            fields: Dictionary(names) { first, _ in first })
    }

    private func keep(_ answer: HTTPURLResponse, _ text: String) {
        for cookie in (answer.value(forHTTPHeaderField: "Set-Cookie") ?? "").matches(
            of: /(__Host-[a-z-]+)=([^;,]*)([^,]*)/)
        {
            cookies[String(cookie.1)] = cookie.3.contains("Max-Age=0") ? nil : String(cookie.2)
        }
        // The form in which one signs out stands above the page's own.
        if let found = text.matches(of: /name="mark" value="([^"]+)"/).last { mark = String(found.1) }
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// Leaves it to the test where to go on.
private final class StayingPut: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

extension Browsing {
    /// Sets up the second factor that an officer or administrator needs, as their authenticator would.
    /// - Returns: The authenticator, and the recovery codes that were shown.
    @discardableResult
    func setUpFactor() async throws -> (authenticator: Authenticator, codes: [String]) {
        let page = try await get("sign-in/second-factor")
        let seed = try #require(page.text.firstMatch(of: /id="seed">([A-Z2-7 ]+)</)?.1)
        let authenticator = try Authenticator(seedText: String(seed))
        let shown = try await post("sign-in/second-factor", ["code": try authenticator.code()])
        try #require(shown.status == 200, "\(shown.text)")
        _ = try await get("account")
        return (authenticator, shown.text.matches(of: /<li class="code">([^<]+)</).map { String($0.1) })
    }
}

/// What an authenticator app does, by another program than the one under test.
struct Authenticator {
    private let seed: String

    init(seedText: String) throws {
        seed = seedText.filter { $0 != " " }
    }

    /// The code that is shown now, or so many steps from now.
    func code(stepsAhead steps: Int = 0) throws -> String {
        let time = Int(Date().timeIntervalSince1970) + 30 * steps
        return try Self.digits(seed, at: time)
    }

    private static func digits(_ seed: String, at time: Int) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script, seed, String(time)]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        process.waitUntilExit()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static let script = """
        import base64, hashlib, hmac, struct, sys
        seed = base64.b32decode(sys.argv[1] + "=" * (-len(sys.argv[1]) % 8))
        mac = hmac.new(seed, struct.pack(">Q", int(sys.argv[2]) // 30), hashlib.sha1).digest()
        at = mac[19] & 15
        print("%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7FFFFFFF) % 1000000))
        """
}
