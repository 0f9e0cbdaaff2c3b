import Foundation
import Testing

/// Holds the arrows of the parts: which of our modules a part may import.
@Suite struct LayeringTests {
    static let allowed: [String: Set<String>] = [
        "CLibPQ": [],
        "CLibZip": [],
        "CLibXML2": [],
        "CLibXlsxWriter": [],
        "Postgres": ["CLibPQ"],
        "Contracts": [],
        "Policies": ["Contracts"],
        "Assessment": ["Policies", "Contracts"],
        "CLibArgon2": [],
        "CLibQREncode": [],
        "Accounts": ["CLibArgon2"],
        "OpenID": [],
        "Tables": ["CLibZip", "CLibXML2", "CLibXlsxWriter"],
        "Reports": ["Tables", "Policies", "Contracts"],
        "Digest": ["Assessment", "Policies", "Contracts"],
        "Store": ["Accounts", "Postgres", "SQLFiles", "Reports", "Assessment", "Policies", "Contracts"],
        "Web": [
            "Accounts", "OpenID", "Store", "Postgres", "Digest", "Reports", "Assessment", "Policies", "Contracts",
            "CLibQREncode",
        ],
        "clausewatch": [
            "Web", "Digest", "Accounts", "OpenID", "Store", "Postgres", "Reports", "Tables", "Assessment", "Policies",
            "Contracts",
        ],
    ]
    /// Values in, values out: no database, no network, no clock.
    static let pure = ["Contracts", "Policies", "Assessment", "Tables", "Reports", "Digest", "Accounts"]
    static let outside: Set<String> = ["Yams", "Crypto", "FoundationEssentials", "Foundation"]

    @Test func `every part imports only the parts its arrows lead to`() throws {
        for (part, allowed) in Self.allowed {
            let ours = try Self.imports(of: part).intersection(Self.allowed.keys + ["SQLFiles"])
            #expect(ours.subtracting(allowed) == [], "\(part) imports what it may not")
        }
    }

    @Test func `every folder of sources is a part with known arrows`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.appending(path: "Sources").path)
        #expect(Set(folders) == Set(Self.allowed.keys))
    }

    @Test(arguments: pure) func `a pure part knows no library that reaches the world`(part: String) throws {
        let others = try Self.imports(of: part).subtracting(Self.allowed.keys)
        #expect(others.subtracting(Self.outside) == [])
    }

    @Test(arguments: pure) func `a pure part is synchronous and reads no clock`(part: String) throws {
        let patterns = [/\basync\b/, /\bDate\(\)/, /\bContinuousClock\b/, /\bProcessInfo\b/, /\bFileManager\b/]
        for file in try Checkout.files(in: "Sources/" + part, ending: ".swift") {
            for line in try Checkout.lines(file) where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
                for pattern in patterns {
                    #expect(line.firstMatch(of: pattern) == nil, "\(file): \(line)")
                }
            }
        }
    }

    @Test func `money and shares are never floating point`() throws {
        for part in ["Contracts", "Policies", "Assessment", "Digest", "Tables", "Reports", "Store"] {
            for file in try Checkout.files(in: "Sources/" + part, ending: ".swift") {
                for line in try Checkout.lines(file) where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
                    #expect(line.firstMatch(of: /\b(Double|Float)\b/) == nil, "\(file): \(line)")
                }
            }
        }
    }

    private static func imports(of part: String) throws -> Set<String> {
        var found: Set<String> = []
        for file in try Checkout.files(in: "Sources/" + part, ending: ".swift") {
            for line in try Checkout.lines(file) {
                if let match = line.firstMatch(of: /^(?:(?:public|@testable) )?import (\w+)/) {
                    found.insert(String(match.1))
                }
            }
        }
        return found
    }
}
