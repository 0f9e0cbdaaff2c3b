import OpenID
import Yams

/// The provider of one authority, as the file of providers has it.
struct ProviderEntry {
    let path: String
    let authority: String
    /// Where the entry stands.
    let code: Node
    let mapping: Node.Mapping
    /// What is wrong with it, a sentence each.
    private(set) var faults: [String] = []

    private static let longestTitle = 60
    private static let longestClient = 255
    private static let leastSecret = 8
    private static let keys = [
        "title", "issuer", "client-id", "client-secret-file", "name-claim", "second-factor",
    ]

    init(path: String, authority: String, code: Node, mapping: Node.Mapping) {
        (self.path, self.authority, self.code, self.mapping) = (path, authority, code, mapping)
    }

    /// Where a node stands, with a colon behind.
    static func place(_ path: String, _ node: Node) -> String {
        path + (node.mark.map { ":\($0.line):\($0.column)" } ?? "") + ": "
    }

    /// The settings; nil where something is wrong.
    mutating func settings() throws -> ProviderSettings? {
        for (key, _) in mapping where !Self.keys.contains(key.string ?? "") {
            fault(key, "is no key of a provider; expected one of \(Self.keys.joined(separator: ", ")).", key.string)
        }
        let title = needed("title", "what the sign-in is called on the pages, of 1 to \(Self.longestTitle) characters")
        {
            (1...Self.longestTitle).contains($0.count) ? $0 : nil
        }
        let client = needed("client-id", "what this service is called at the provider, in visible ASCII") { text in
            (1...Self.longestClient).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
                ? text : nil
        }
        let file = needed("client-secret-file", "the file that holds the client's secret") { $0.isEmpty ? nil : $0 }
        let issuer = self.issuer()
        let name = given("name-claim", NameClaim.allCases.map(\.rawValue).joined(separator: ", ") + " or nothing") {
            NameClaim(rawValue: $0)
        }
        let factor = given("second-factor", "acr=VALUE or amr=VALUE, such as amr=mfa, or nothing") {
            DemandedFactor($0)
        }
        let secret = try file.flatMap { try self.secret(in: $0) }
        guard let title, let client, let issuer, let secret, faults.isEmpty else { return nil }
        return ProviderSettings(
            authority: authority, title: title, issuer: issuer, clientID: client, secret: secret,
            name: name ?? .email, factor: factor)
    }

    private mutating func issuer() -> ProviderAddress? {
        guard let node = node("issuer") else {
            fault(code, "is missing; expected the address of the provider, as its tokens have it.", "issuer")
            return nil
        }
        do {
            let address = try ProviderAddress(node.string ?? "")
            guard !address.hasQuery else {
                fault(node, "is \"\(address)\"; expected an address without a question mark.", "issuer")
                return nil
            }
            return address
        } catch {
            fault(node, "is \(error.description).", "issuer")
            return nil
        }
    }

    /// The secret of a file that only the service can read.
    private mutating func secret(in file: String) throws -> ClientSecret? {
        let bytes = try KeyFile(
            path: file, name: "the client's secret of \(authority)", setting: .accountProvidersFile,
            leastBytes: Self.leastSecret
        ).read()
        let text = String(decoding: bytes, as: UTF8.self)
        let trimmed = text.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        guard let secret = ClientSecret(String(trimmed)) else {
            faults.append(
                "\(file): expected the client's secret of \(authority) on one line, in visible ASCII, found something "
                    + "else.")
            return nil
        }
        return secret
    }

    private func node(_ key: String) -> Node? { mapping.first { $0.key.string == key }?.value }

    private mutating func needed<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
        guard node(key) != nil else {
            fault(code, "is missing; expected \(expected).", key)
            return nil
        }
        return given(key, expected, read)
    }

    private mutating func given<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
        guard let node = node(key) else { return nil }
        guard let text = node.string else {
            fault(node, "is no text; expected \(expected).", key)
            return nil
        }
        guard let value = read(text) else {
            fault(node, "is \"\(text.prefix(80))\"; expected \(expected).", key)
            return nil
        }
        return value
    }

    private mutating func fault(_ node: Node, _ words: String, _ key: String?) {
        faults.append("\(Self.place(path, node))\(authority).\(key ?? "?") \(words)")
    }
}
