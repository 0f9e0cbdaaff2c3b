import Foundation

/// Fields as they are sent in addresses and forms.
enum FormText {
    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    static func encoded(_ fields: [(name: String, text: String)]) -> String {
        fields.map { "\(encoded($0.name))=\(encoded($0.text))" }.joined(separator: "&")
    }

    /// Percent-encodes all but the unreserved characters (RFC 3986, section 2.3).
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let character = String(UnicodeScalar(byte))
            guard byte < 128, character.rangeOfCharacter(from: plain) != nil else {
                return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
            return character
        }.joined()
    }
}
