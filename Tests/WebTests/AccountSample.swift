import Accounts
import Assessment
import Contracts
import Policies
@testable import Store

@testable import Web

/// The pages of accounts, in both languages and every state.
enum AccountSample {
    static func visitor(
        _ language: Language = .en, _ memberships: [Membership] = [Membership(.administrator)].compactMap(\.self)
    ) -> Visitor {
        Visitor(account: account(language), authority: authority("a"), memberships: memberships)
    }

    static func account(
        _ language: Language = .en, id: Int = 1, isNew: Bool = false, hasFactor: Bool = true
    ) -> Account {
        Account(
            id: id, signInName: "desk@example.org", name: "Desk <of> Exampleton", language: language,
            password: isNew ? nil : PasswordHash(kept: ""), seed: isNew || !hasFactor ? nil : [], isClosed: false)
    }

    static func authority(_ code: String) -> Authority {
        Authority(id: 1, code: code, name: "Council \(code)", policy: nil, currency: nil, scheme: "GB-COH")
    }

    static let bar = VisitorBar(visitor(), mark: "mark")

    static var views: [PageTemplate: [any PageView]] {
        var all: [PageTemplate: [any PageView]] = [
            .ownContracts: [
                OwnContractsPage([], parties: ["GB-COH-1"]),
                OwnContractsPage(
                    (0...OwnContractsPage.limit).map { PartyContract(ref: "C-\($0)", title: "Roof", isPrime: $0 == 0) },
                    parties: ["GB-COH-1"]),
            ],
            .part: [
                PartPage(
                    title: "Roof", dossier: PageSample.dossier(), evaluation: PageSample.evaluation,
                    nodes: Set(PageSample.dossier().chain.map(\.node)), status: [:], policies: PolicyTitles())
            ],
        ]
        for language in Language.allCases {
            for (template, views) in forms(language) { all[template, default: []] += views }
        }
        return all
    }

    private static func problem(_ field: String, _ language: Language) -> FormProblem {
        FormProblem(field, language, en: "Wrong", nl: "Fout")
    }

    private static func forms(_ language: Language) -> [PageTemplate: [any PageView]] {
        let problem = problem("code", language)
        let code = OneTimeCode(seed: Array("12345678901234567890".utf8))
        return [
            .signIn: [
                SignInPage(language, mark: "m", next: nil),
                SignInPage(
                    language, mark: "m", next: "/digest", name: "desk@example.org",
                    ways: [.init(title: "Council <a>", address: "/sign-in/provider/a")],
                    problem: self.problem("password", language)),
            ],
            .code: [CodePage(language, mark: "m"), CodePage(language, mark: "m", problem: problem)],
            .secondFactor: [
                SecondFactorPage(language, mark: "m", code, name: "desk@example.org", problem: problem),
                // The longest name that an account can have, three bytes each in the address, and more.
                SecondFactorPage(language, mark: "m", code, name: String(repeating: "é", count: 800)),
            ],
            .providerProblem: ProviderProblemPage.Problem.allCases.map {
                ProviderProblemPage(language, $0, title: "Council <a>", incident: $0 == .refused ? "A-1" : nil)
            },
            .recoveryCodes: [RecoveryCodesPage(language, [RecoveryCode()])],
            .link: [
                LinkPage(
                    language, mark: "m", action: "/links/x", signInName: "desk@example.org", shortest: 15,
                    problem: self.problem("password", language))
            ],
            .audit: [
                AuditPage([], containing: "x", page: 2, head: nil, language),
                AuditPage(
                    (0...AuditPage.size).map { record($0) }, containing: "", page: 1,
                    head: AuditHead(sequence: 7, hash: [1, 2, 3, 4, 5, 6, 7, 8]), language),
            ],
            .account: accountPages(language), .accounts: accountsPages(language),
        ]
    }

    private static func record(_ number: Int) -> AuditRecord {
        AuditRecord(
            at: "2026-03-01 09:30:00", actor: "account:1", actorName: number == 0 ? nil : "Desk",
            action: "report.submit",
            subject: "C-1", subjectName: nil, detail: ["period": "1"], number: number == 0 ? nil : Int64(number))
    }

    private static func accountPages(_ language: Language) -> [any PageView] {
        let seen = SessionSummary(agent: "Browser", began: "2026-03-01 09:30", seen: "2026-03-01 09:31", isThis: true)
        let other = SessionSummary(agent: "", began: "2026-03-01 09:30", seen: "2026-03-01 09:31", isThis: false)
        let full = AccountPage.Contents(
            places: [authority("a"), authority("b")], sessions: [seen, other],
            tokens: [AccessTokenSummary(id: 3, title: "Bookkeeping", scope: .checks, expires: "2027-03-01")],
            shortest: 8,
            newToken: AccessToken(for: authority("a")), done: "Done", problem: problem("old", language))
        let bare = AccountPage.Contents(places: [authority("a")], sessions: [seen], tokens: [], shortest: 15)
        let reader = Visitor(
            account: account(language, isNew: true), authority: authority("a"),
            memberships: [Membership(.reader)].compactMap(\.self))
        let officer = visitor(language, [Membership(.officer)].compactMap(\.self))
        let wrong = ["password", "title"].map { field in
            var contents = full
            contents.problem = problem(field, language)
            return AccountPage(officer, mark: "m", contents)
        }
        return [AccountPage(officer, mark: "m", full), AccountPage(reader, mark: "m", bare)] + wrong
    }

    private static func accountsPages(_ language: Language) -> [any PageView] {
        let memberships = [Membership(.officer, scope: "Estates")].compactMap(\.self)
        return [
            AccountsPage(
                visitor(language), mark: "m",
                [
                    ListedAccount(account(language), memberships),
                    ListedAccount(account(id: 2), memberships, issuers: ["https://login.example.org"]),
                    ListedAccount(account(id: 3, isNew: true), memberships),
                    ListedAccount(account(id: 4, hasFactor: false), memberships),
                ],
                newLink: .init(signInName: "desk@example.org", address: "https://x/links/y", hours: "72"),
                entered: .init(signInName: "a", name: "b", scope: "c"), role: .officer,
                problem: problem("scope", language)),
            AccountsPage(visitor(language), mark: "m", [], problem: problem("signInName", language)),
            AccountsPage(visitor(language), mark: "m", [], problem: problem("name", language)),
        ]
    }
}
