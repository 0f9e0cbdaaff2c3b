import Accounts
import HTTPTypes
import Hummingbird
import Policies
import Store

/// Answers administrators who look after the accounts of their authority.
struct AccountsDesk: Sendable {
    let store: Store
    let answer: PageAnswer

    /// The accounts, with what was just made or could not be.
    func show(
        _ asked: AdmittedRequest, newLink: AccountsPage.NewLink? = nil,
        entered: AccountsPage.Entered = .init(), role: Role? = nil, problem: FormProblem? = nil
    ) async throws -> Response {
        let visitor = try asked.visitor
        let view = AccountsPage(
            visitor, mark: try asked.session.token.formMark, try await store.accounts(of: visitor.authority),
            newLink: newLink, entered: entered, role: role, problem: problem)
        return try answer.page(view, to: asked, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// Invites somebody: an account, what they are here, and a link by which they set a password.
    func add(_ asked: AdmittedRequest) async throws -> Response {
        let visitor = try asked.visitor
        let language = visitor.account.language
        let entered = AccountsPage.Entered(
            signInName: asked.field("signInName"), name: asked.field("name"), scope: asked.field("scope"))
        let role = Role(rawValue: asked.field("role"))
        let scope = entered.scope.isEmpty ? nil : entered.scope
        guard let role, let membership = Membership(role, scope: scope) else {
            let problem = FormProblem(
                "scope", language,
                en: "Enter the party of a contractor; an administrator or a reader has neither department nor party",
                nl: "Vul van een opdrachtnemer de partij in; een beheerder of lezer heeft geen afdeling of partij")
            return try await show(asked, entered: entered, role: role, problem: problem)
        }
        do {
            let account = try await store.addAccount(
                entered.signInName, name: entered.name, language: language, as: membership, at: visitor.authority,
                by: visitor.account.actor)
            guard !account.hasPassword else { return try await show(asked) }
            return try await show(asked, newLink: try await link(for: account, asked))
        } catch let error as StoreError {
            guard let problem = FormProblem(error, adding: entered, at: visitor.authority, language) else {
                throw error
            }
            return try await show(asked, entered: entered, role: role, problem: problem)
        }
    }

    /// Gives somebody a new link, who is nothing at another authority: whoever has the link could act there too.
    func giveLink(_ asked: AdmittedRequest) async throws -> Response {
        let account = try await account(asked)
        let language = try asked.visitor.account.language
        guard try await store.places(of: account).count == 1 else {
            let problem = FormProblem(
                "main", language,
                en: "\(account.signInName) is known at another authority too. Whoever runs the service gives the link, "
                    + "with clausewatch account link",
                nl: "\(account.signInName) is ook bij een andere overheid bekend. De link komt van wie de dienst "
                    + "beheert, met clausewatch account link")
            return try await show(asked, problem: problem)
        }
        return try await show(asked, newLink: try await link(for: account, asked))
    }

    /// Takes all that somebody is here away.
    func expel(_ asked: AdmittedRequest) async throws -> Response {
        let visitor = try asked.visitor
        let account = try await account(asked)
        // Whoever took it from themselves could leave nobody to give it back.
        guard account.id != visitor.account.id else { throw PageProblem.notFound }
        try await store.expel(account, from: visitor.authority, by: visitor.account.actor)
        return answer.goTo(PagePath.accounts)
    }

    private func link(for account: Account, _ asked: AdmittedRequest) async throws -> AccountsPage.NewLink {
        let token = try await store.issueLink(for: account, by: try asked.visitor.account.actor)
        return AccountsPage.NewLink(
            signInName: account.signInName, address: asked.address(of: PagePath.link(token)),
            hours: String(SignInLink.hours))
    }

    /// An account of this authority; one that is nothing here is not found.
    private func account(_ asked: AdmittedRequest) async throws -> Account {
        let id = Int(try asked.parameter("account"))
        let known = try await store.accounts(of: try asked.visitor.authority)
        guard let found = known.first(where: { $0.account.id == id }) else { throw PageProblem.notFound }
        return found.account
    }
}
