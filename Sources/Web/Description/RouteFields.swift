import Accounts

extension Route {
    /// What the address is for.
    var summary: String {
        switch self {
        case .flagged: "The flagged contracts, or a contractor's own"
        case .digest: "The council's digest of a day"
        case .contract: "One contract"
        case .lines: "The lines behind a commitment"
        case .report: "Send a report file, begin to, or ask what would come of it"
        case .uploadState: "How far an upload has come"
        case .uploadPart: "The next bytes of an upload"
        case .uploadDrop: "Drop an upload"
        case .signIn: "The form to sign in with"
        case .signInSend: "Sign in"
        case .provider: "Go to the identity provider of an authority, to sign in there"
        case .providerBack: "Come back from the identity provider of an authority"
        case .code: "The form for the second factor"
        case .codeSend: "Show the second factor"
        case .factor: "The form to set up a second factor with"
        case .factorSend: "Set up a second factor"
        case .link: "The form to set a password with, by a link"
        case .linkSend: "Set a password by a link"
        case .signOut: "Sign out"
        case .account: "One's own account"
        case .accountPassword: "Change one's password"
        case .accountLanguage: "Change one's language"
        case .accountAuthority: "Show another authority"
        case .accountSessions: "End one's other sessions"
        case .accountToken: "Make an access token"
        case .accountTokenEnd: "Take an access token back"
        case .audit: "The audit log"
        case .accounts: "The accounts of the authority"
        case .accountsAdd: "Add an account"
        case .accountsLink: "Give an account a new link"
        case .accountsExpel: "Take an account's access away"
        case .health: "Whether the service is well"
        case .asset: "The style sheet of the pages"
        case .description: "This description"
        }
    }

    /// The fields of the query that are heeded.
    var query: [DescribedField] {
        switch self {
        case .flagged: [.kind, .department, .page]
        case .digest: [.day("asOf", "The day of the digest."), .day("since", "The day that it is compared with.")]
        case .lines: [.page]
        case .audit: [.containing, .page]
        case .signIn, .provider: [.next, .language]
        case .providerBack:
            [
                .entered("state", "The state that was asked with."),
                .entered("code", "The code that the provider gave, where it let somebody in."),
                .entered("iss", "The issuer that the provider says it is."),
                .entered("error", "Why the provider let nobody in."),
            ]
        case .report:
            [
                .entered("name", "The name of the file."),
                .switched("check", "Says what would come of the file and keeps nothing."),
            ] + DescribedField.choices
        case .uploadPart: DescribedField.choices
        case .contract, .uploadState, .uploadDrop, .signInSend, .code, .codeSend, .factor, .factorSend, .link,
            .linkSend, .signOut, .account, .accountPassword, .accountLanguage, .accountAuthority, .accountSessions,
            .accountToken, .accountTokenEnd, .accounts, .accountsAdd, .accountsLink, .accountsExpel, .health, .asset,
            .description:
            []
        }
    }

    /// The headers that are heeded besides those that every request has.
    var headers: [DescribedField] {
        switch self {
        case .report: [.idempotencyKey, .disposition, .uploadComplete(isRequired: false), .uploadLength]
        case .uploadPart: [.uploadOffset(isRequired: true), .uploadComplete(isRequired: true)]
        default: []
        }
    }

    /// The fields of the form that is taken; nil where none is.
    var form: [DescribedField]? {
        switch self {
        case .signInSend:
            [.entered("name", "The e-mail address."), .entered("password", "The password."), .next]
        case .codeSend, .factorSend: [.entered("code", "The code that is shown now.")]
        case .linkSend: [.entered("password", "The new password."), .entered("again", "The same once more.")]
        case .signOut, .accountSessions, .accountTokenEnd, .accountsLink, .accountsExpel: []
        case .accountPassword:
            [
                .entered("old", "The password until now."), .entered("password", "The new password."),
                .entered("again", "The same once more."),
            ]
        case .accountLanguage: [.language]
        case .accountAuthority: [.entered("authority", "The authority's code.")]
        case .accountToken:
            [
                .entered("title", "What the token is for."),
                DescribedField(
                    name: "scope", about: "What the token is good for.",
                    schema: ["type": "string", "enum": .list(TokenScope.allCases.map { .text($0.rawValue) })]),
            ]
        case .accountsAdd:
            [
                .entered("signInName", "The e-mail address."), .entered("name", "What people read."),
                DescribedField(
                    name: "role", about: "What they are here.",
                    schema: ["type": "string", "enum": .list(Role.allCases.map { .text($0.rawValue) })]),
                .entered("scope", "The department of an officer, the party of a contractor."),
            ]
        case .flagged, .digest, .contract, .lines, .report, .uploadState, .uploadPart, .uploadDrop, .signIn,
            .provider, .providerBack, .code, .factor, .link, .account, .audit, .accounts, .health, .asset, .description:
            nil
        }
    }
}
