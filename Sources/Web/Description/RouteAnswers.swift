import HTTPTypes

extension Route {
    /// What may be answered at the address.
    var answers: [DescribedAnswer] { ownAnswers + (takesForm ? Self.formAnswers : []) + entryAnswers + failures }

    /// What only this address answers.
    private var ownAnswers: [DescribedAnswer] {
        switch self {
        case .flagged, .lines, .audit: [.page(200, "The page."), Self.unusableQuery, Self.nothing]
        case .digest: [.page(200, "The page."), Self.unusableQuery]
        case .contract, .link: [.page(200, "The page."), Self.nothing]
        case .account, .accounts: [.page(200, "The page.")]
        case .code: [.page(200, "The form.")]
        case .factor: [.page(200, "The form."), .goesOn("A second factor is set up already.")]
        case .signIn: [.page(200, "The form."), Self.unusableQuery]
        case .provider:
            [
                .goesOn("The way to the provider."), Self.unusableQuery, Self.nothing,
                .page(502, "The provider cannot be used."),
            ]
        case .providerBack:
            [
                .goesOn("Signed in, as far as the provider goes."), .page(400, "Nobody asks for this answer any more."),
                .page(403, "The provider, or its answer, lets nobody in."), Self.nothing,
                .page(502, "The provider cannot be used."),
            ]
        case .signInSend, .codeSend:
            [
                .goesOn("Signed in, as far as that."), .page(422, "What was entered is not right."),
                .page(429, "Too many tries were wrong. Without Retry-After only a new sign-in link helps."),
            ]
        case .factorSend:
            [
                .page(200, "The recovery codes."), .goesOn("A second factor is set up already."),
                .page(422, "The code is not right."),
            ]
        case .linkSend:
            [.goesOn("The password is set."), Self.nothing, .page(422, "What was entered cannot be a password.")]
        case .signOut: [.goesOn("The session has ended.")]
        case .accountPassword: [.goesOn("It is changed."), .page(422, "What was entered is not right.")]
        case .accountLanguage, .accountSessions: [.goesOn("It is done.")]
        case .accountAuthority, .accountTokenEnd, .accountsExpel: [.goesOn("It is done."), Self.nothing]
        case .accountToken: [.page(200, "The token, shown this once."), .page(422, "It says not what it is for.")]
        case .accountsAdd:
            [.page(200, "The link for the new account."), .page(422, "What was entered makes no account.")]
        case .accountsLink:
            [.page(200, "The link."), Self.nothing, .page(422, "The account is known at another authority too.")]
        case .report: Self.fileAnswers + [.upload(201, "The upload has begun.", [.location])]
        case .uploadPart: Self.fileAnswers + [.upload(204, "The bytes are kept.")]
        case .uploadState: [.upload(204, "How far it has come."), DescribedAnswer(status: 404, about: "No upload.")]
        case .uploadDrop: [DescribedAnswer(status: 204, about: "It is dropped."), .problem(404, "No such upload.")]
        case .health:
            [
                DescribedAnswer(
                    status: 200, about: "The database answers.",
                    bodies: [DescribedAnswer.plain: ["type": "string", "const": "ok\n"]])
            ]
        case .asset:
            [
                DescribedAnswer(
                    status: 200, about: "The style sheet.", bodies: ["text/css": ["type": "string"]]), Self.nothing,
            ]
        case .description:
            [
                DescribedAnswer(
                    status: 200, about: "This document.", bodies: ["application/json": ["type": "object"]])
            ]
        }
    }

    /// What keeps somebody from being let in.
    private var entryAnswers: [DescribedAnswer] {
        switch audience {
        case .everybody: []
        case .session: [.goesOn("The way to the sign-in page.")]
        case .roles:
            [
                .goesOn("The way to the sign-in page, or to the second factor."),
                .page(403, "The account may not see this."),
            ]
        case .programs where method == .head:
            [
                DescribedAnswer(status: 401, about: "No access token that holds.", headers: [.authenticate]),
                DescribedAnswer(status: 403, about: "The account may not send reports."),
            ]
        case .programs:
            [
                .problem(401, "No access token that holds.", [.authenticate]),
                .problem(403, "The account may not do that, or a page of another site asks for it."),
            ]
        }
    }

    /// What is no matter of what was asked for.
    private var failures: [DescribedAnswer] {
        var told: [(Int, String, [DescribedAnswer.Header])] = [
            (500, "A fault on our side; the number of the incident is in the log.", []),
            (503, "The database is away or too busy for the moment.", [.retryAfter]),
        ]
        if way != nil { told.append((429, "Too many requests a minute.", [.retryAfter])) }
        let misdirected = DescribedAnswer(
            status: 421, about: "The request asks for a host that is not known as this service.",
            bodies: method == .head ? [:] : [DescribedAnswer.plain: ["type": "string"]])
        return [misdirected]
            + told.map { status, about, headers -> DescribedAnswer in
                switch (isForPrograms, method == .head) {
                case (true, true): DescribedAnswer(status: status, about: about, headers: headers)
                case (true, false): .problem(status, about, headers)
                case (false, _): .page(status, about, headers)
                }
            }
    }

    private static let nothing = DescribedAnswer.page(404, "There is nothing at this address.")
    private static let unusableQuery = DescribedAnswer.page(400, "The query cannot be read.")

    private static let formAnswers: [DescribedAnswer] = [
        .page(400, "This is no form, or a field of it has no such value."),
        .page(403, "The form has run out, or a page of another site sent it."),
        .page(408, "The bytes did not come in time."), .page(413, "There is more in it than a form has."),
    ]

    private static let fileAnswers: [DescribedAnswer] = [
        .answer(200, "Accepted before, or what would come of the file.", []),
        .answer(201, "Accepted now.", [.location]), .marked(200),
        .problem(400, "A field is missing or cannot be read, or the bytes are not whole."),
        .problem(404, "No such contract, period or upload."), .problem(408, "The bytes took too long."),
        .problem(409, "The upload stands elsewhere."), .problem(413, "The file is too large."),
        .problem(415, "There is no report file."),
        .problem(422, "The file is refused, or the key belongs to another request."), .marked(422),
        .problem(429, "Too many files at once.", [.retryAfter]),
    ]
}
