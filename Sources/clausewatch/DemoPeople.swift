import Accounts
import FoundationEssentials
import Policies
import Store

/// The people of the demonstration: each time it is served they get new passwords, by the way that real people get
/// theirs, and whoever runs it is told them.
struct DemoPeople: Sendable {
    let people: [DemoScript.Person]
    let authority: Authority
    let workspace: Workspace

    func introduce() async throws {
        Console.print("Sign in to the pages as:")
        for person in people { try await introduce(person) }
    }

    private func introduce(_ person: DemoScript.Person) async throws {
        let store = workspace.store
        guard let role = Role(rawValue: person.role), let membership = Membership(role, scope: person.party) else {
            throw InputError(description: "demo.yaml: \(person.signInName) is a \(person.role), which is no role.")
        }
        let known = try await store.account(named: person.signInName)
        let account: Account
        if let known {
            account = known
        } else {
            account = try await store.addAccount(
                person.signInName, name: person.name, language: .en, as: membership, at: authority,
                by: workspace.actor)
        }
        let password = RecoveryCode().text
        let attempt = SignInAttempt(name: person.signInName, address: nil, agent: "clausewatch demo")
        let link = try await store.issueLink(for: account, by: workspace.actor)
        let token = try await store.setPassword(password, of: account, by: link, attempt)
        var told = "  \(role.rawValue)  \(person.signInName)  password \(password)"
        if role.needsSecondFactor {
            told += "  code \(try await secondFactor(behind: token))"
        } else {
            try await end(token)
        }
        Console.print(told)
    }

    /// Nobody goes on in the session that began with the password.
    private func end(_ token: SecretToken) async throws {
        if let open = try await workspace.store.session(token) { try await workspace.store.end(open) }
    }

    /// A code that stands in for an authenticator's once, of a second factor that is set up for it.
    private func secondFactor(behind token: SecretToken) async throws -> String {
        let store = workspace.store
        guard let open = try await store.session(token) else {
            throw InputError(description: "The session of the demonstration's officer ended at once.")
        }
        let authenticator = try await store.beginFactor(in: open)
        let now = Int(Date.now.timeIntervalSince1970)
        let held = try await store.session(token) ?? open
        guard let confirmed = try await store.confirmFactor(authenticator.digits(at: now), in: held, agent: ""),
            let first = confirmed.codes.first
        else {
            throw EnvironmentError(
                description: "The clocks of this machine and of the database differ by more than a minute: set them "
                    + "right, since second factors go by them.")
        }
        try await end(confirmed.token)
        return "\(first.text) (works once; key for an authenticator: \(authenticator.seedText))"
    }
}
