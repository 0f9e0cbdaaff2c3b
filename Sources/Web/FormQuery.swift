import Foundation

/// The fields of a form that was sent in the address, where a plus sign stands for a blank
/// (https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
struct FormQuery {
    /// The fields in their order.
    private(set) var fields: [(name: String, text: String)] = []
    /// The fields that are no text, as they were sent.
    private var unreadable: [String] = []

    /// Reads a query.
    init(_ query: String?) {
        for field in (query ?? "").split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormQuery.text(parts[0]), let value = FormQuery.text(parts.count > 1 ? parts[1] : "")
            else {
                unreadable.append(String(field.prefix(40)))
                continue
            }
            fields.append((name, value))
        }
    }

    /// The first field of that name; nil when none was sent.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.text }

    /// What is wrong with a query that has other fields than these, of which none would be heeded; nil when it has not.
    func objection(knowing names: [String]) -> String? {
        let unknown = fields.map(\.name).first { !names.contains($0) }
        let found =
            unreadable.first.map { "the field \($0), which is no text in UTF-8" }
            ?? unknown.map { "the field \"\($0.prefix(40))\"" }
        guard let found else { return nil }
        return "The address has \(found). It takes "
            + (names.isEmpty ? "no fields." : "these: \(names.joined(separator: ", ")).")
    }

    /// Percent-encoded text; nil for what is no UTF-8 or holds a NUL, which no stored text can.
    static func text(_ encoded: some StringProtocol, plusIsBlank: Bool = true) -> String? {
        let plain = plusIsBlank ? String(encoded).replacing("+", with: " ") : String(encoded)
        guard let text = plain.removingPercentEncoding, !text.utf8.contains(0) else { return nil }
        return text
    }
}
