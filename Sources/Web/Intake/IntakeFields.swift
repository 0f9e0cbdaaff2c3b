import HTTPTypes
import Hummingbird

extension HTTPField.Name {
    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a field") }
        return name
    }

    static let idempotencyKey = known("Idempotency-Key")
    static let secFetchSite = known("Sec-Fetch-Site")
    static let uploadOffset = known("Upload-Offset")
    static let uploadComplete = known("Upload-Complete")
    static let uploadLength = known("Upload-Length")
    static let uploadLimit = known("Upload-Limit")
    static let forwardedFor = known("X-Forwarded-For")
    static let clearSiteData = known("Clear-Site-Data")
}

extension HTTPFields {
    /// A field that is `?1` or `?0` (RFC 9651, 3.3.6); nil when it was not sent.
    func flag(_ name: HTTPField.Name) throws -> Bool? {
        switch self[name] {
        case nil: return nil
        case "?1"?: return true
        case "?0"?: return false
        case let text?:
            throw ProblemDetails(
                .badRequest, "A field cannot be read", "\(name) is \"\(text.prefix(40))\"; expected ?1 or ?0.")
        }
    }

    /// A field that is a whole number of zero or more; nil when it was not sent.
    func number(_ name: HTTPField.Name) throws -> Int? {
        guard let text = self[name] else { return nil }
        guard (1...15).contains(text.utf8.count),
            text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
            let number = Int(text)
        else {
            throw ProblemDetails(
                .badRequest, "A field cannot be read",
                "\(name) is \"\(text.prefix(40))\"; expected a number of bytes, such as 1048576.")
        }
        return number
    }

    /// The key that makes sending a request again harmless; with or without the quotes of a structured field.
    func idempotencyKey() throws -> String {
        guard let sent = self[.idempotencyKey] else {
            throw ProblemDetails(
                .badRequest, "The Idempotency-Key is missing",
                "Send the field Idempotency-Key with a text of your choice that is new for each file, such as a UUID. "
                    + "The same request under the same key is answered as before.")
        }
        let isQuoted = sent.utf8.count > 1 && sent.hasPrefix("\"") && sent.hasSuffix("\"")
        let key = isQuoted ? String(sent.dropFirst().dropLast()) : sent
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else {
            throw ProblemDetails(
                .badRequest, "The Idempotency-Key cannot be used",
                "It has \(key.utf8.count) bytes; expected 1 to 255 characters of ASCII.")
        }
        return key
    }
}
