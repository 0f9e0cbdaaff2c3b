public import Accounts
import Assessment
import Policies

/// The addresses of the pages.
public enum PagePath {
    /// The list of flagged contracts.
    public static let flagged = "/"
    /// The council's digest.
    public static let digest = "/digest"
    /// Where the second factor is shown.
    static let code = "/sign-in/code"
    /// Where the second factor is set up.
    static let secondFactor = "/sign-in/second-factor"
    /// What somebody sees of their own account.
    static let account = "/account"
    /// The accounts of an authority.
    static let accounts = "/accounts"

    /// Where somebody signs in who goes on to another page then, be it none.
    static func signIn(next: String?, language: Language? = nil) -> String {
        "/sign-in" + query([("next", next == flagged ? nil : next), ("language", language?.rawValue)])
    }

    /// Where somebody is sent to the identity provider of an authority who goes on to another page then, be it none.
    static func provider(_ authority: String, next: String?, language: Language) -> String {
        "/sign-in/provider/\(encoded(authority))"
            + query([("next", next == flagged ? nil : next), ("language", language.rawValue)])
    }

    /// Where the answers of an authority's identity provider go.
    public static func providerBack(_ authority: String) -> String { "/sign-in/provider/\(encoded(authority))/back" }

    /// Where a link leads by which somebody sets a password.
    public static func link(_ token: SecretToken) -> String { "/links/\(token.text)" }

    /// The audit log, a page of what contains a text.
    static func audit(containing text: String, page: Int) -> String {
        "/audit"
            + query([("containing", text.isEmpty ? nil : text), ("page", page == 1 ? nil : String(page))])
    }

    /// Where an account is given a new link.
    static func accountLink(_ account: Int) -> String { "/accounts/\(account)/link" }

    /// Where an account's access is taken away.
    static func accountExpel(_ account: Int) -> String { "/accounts/\(account)/expel" }

    /// Where an access token is taken back.
    static func tokenEnd(_ token: Int) -> String { "/account/tokens/\(token)/end" }

    /// One contract.
    public static func contract(_ ref: String) -> String {
        "/contracts/\(encoded(ref))"
    }

    /// The lines behind one commitment of a contract, a page of them.
    public static func lines(_ ref: String, commitment: String, page: Int) -> String {
        "\(contract(ref))/lines/\(encoded(commitment))" + query([("page", page == 1 ? nil : String(page))])
    }

    /// A page of the list of flagged contracts under a filter.
    public static func flagged(_ filter: FlagFilter, page: Int) -> String {
        flagged
            + query([
                ("kind", filter.kind?.rawValue), ("department", filter.department),
                ("page", page == 1 ? nil : String(page)),
            ])
    }

    private static func query(_ items: [(String, String?)]) -> String {
        let given = items.compactMap { name, value in value.map { "\(name)=\(encoded($0))" } }
        return given.isEmpty ? "" : "?" + given.joined(separator: "&")
    }

    /// Percent-encodes all but the unreserved characters (RFC 3986, section 2.3).
    static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.append(Character(UnicodeScalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
    }
}
