import Foundation

/// The fields of a form that was sent in the address, where a plus sign stands for a blank
/// (https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
struct FormQuery {
    /// The fields in their order.
    private(set) var fields: [(name: String, text: String)] = []

    /// Reads a query; a field that cannot be read is left out.
    init(_ query: String?) {
        for field in (query ?? "").split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormQuery.text(parts[0]), let value = FormQuery.text(parts.count > 1 ? parts[1] : "")
            else { continue }
            fields.append((name, value))
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
