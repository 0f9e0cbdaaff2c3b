/// A part of an address that varies, by the name it has in ``Route``.
enum PathPart: String, Sendable, CaseIterable {
    case ref, period, commitment, upload, link, token, account, file, authority

    var about: String {
        switch self {
        case .ref: "The contract's reference, percent-encoded."
        case .period: "The period: its first and last day with `..` between, its number, or a name of just its days."
        case .commitment: "The code of a clause of the contract."
        case .upload: "The name of an upload, as Location gave it."
        case .link: "The secret of a sign-in link."
        case .token: "The number of an access token."
        case .account: "The number of an account."
        case .authority: "The code of an authority whose people sign in by a provider of its own."
        case .file: "The name of the style sheet, as the pages give it."
        }
    }

    /// What it looks like; anything else leads nowhere (404).
    var schema: JSONNode {
        switch self {
        case .ref: ["type": "string", "minLength": 1, "examples": ["C-1"]]
        case .authority: ["type": "string", "minLength": 1, "examples": ["lindemeer"]]
        case .commitment: ["type": "string", "minLength": 1, "examples": ["social-return"]]
        case .period: ["type": "string", "minLength": 1, "examples": ["1", "2025-03-01..2025-08-31", "2025-H1"]]
        case .upload: ["type": "string", "pattern": "^[0-9a-f]{32}$"]
        case .link: ["type": "string", "pattern": "^[A-Za-z0-9_-]{43}$"]
        case .token, .account: ["type": "integer", "minimum": 1, "maximum": 2_147_483_647]
        case .file: ["type": "string", "pattern": "^style-[0-9a-f]{16}\\.css$"]
        }
    }
}
