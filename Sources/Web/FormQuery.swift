import Foundation

/// The fields of a form that was sent in the address, where a plus sign stands for a blank
/// (https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
struct FormQuery {
    /// The fields in their order.
    private(set) var fields: [(name: String, text: String)] = []

    /// What stands for a text that cannot be read: nothing that can be asked for is called so, so that the answer says
    /// that there is no such thing, and not what it would be without the field.
    static let unreadable = "\u{FFFD}"

    /// Reads a query; a field whose name cannot be read is left out.
    init(_ query: String?) {
        for field in (query ?? "").split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormQuery.text(parts[0]) else { continue }
            fields.append((name, FormQuery.text(parts.count > 1 ? parts[1] : "") ?? FormQuery.unreadable))
        }
    }

    /// The first field of that name; nil when none was sent.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.text }

    /// Percent-encoded text; nil for what is no UTF-8 or holds a NUL, which no stored text can.
    static func text(_ encoded: some StringProtocol, plusIsBlank: Bool = true) -> String? {
        let plain = plusIsBlank ? String(encoded).replacing("+", with: " ") : String(encoded)
        guard let text = plain.removingPercentEncoding, !text.utf8.contains(0) else { return nil }
        return text
    }
}
