import Accounts
import Policies
import Store

extension FormProblem {
    /// Why somebody could not be invited; nil for what is no fault of the form.
    init?(
        _ error: StoreError, adding entered: AccountsPage.Entered, at authority: Authority, _ language: Language
    ) {
        let who = entered.signInName.prefix(80)
        switch error.code {
        case .unusableAccount where AccountName.isUsable(entered.signInName.lowercased()):
            self.init(
                "name", language, en: "Enter the name that people read, in 1 to 200 characters",
                nl: "Vul de naam in die mensen lezen, van 1 tot 200 tekens")
        case .unusableAccount:
            self.init(
                "signInName", language, en: "\"\(who)\" is no e-mail address such as desk@example.org",
                nl: "\"\(who)\" is geen e-mailadres zoals desk@example.org")
        case .membershipStands:
            self.init(
                "signInName", language,
                en: "\(who) is that already. If they cannot sign in, give them a new link from the list",
                nl: "\(who) is dat al. Geef vanuit de lijst een nieuwe link als inloggen niet lukt")
        case .unknownParty:
            let (party, example) = (entered.scope.prefix(80), "\(authority.scheme)-01234567")
            self.init(
                "scope", language,
                en: "No party of \(authority.name) is \(party). Enter one as registers and reports name it, such as "
                    + example,
                nl: "Geen partij van \(authority.name) is \(party). Vul er een in zoals registers en rapportages die "
                    + "noemen, bijvoorbeeld \(example)")
        default: return nil
        }
    }
}
