import Accounts
import Store
import Web

/// How a sign-in link is told to whoever hands it on.
struct SignInLinkTelling {
    let account: Account
    let token: SecretToken
    let settings: Settings

    /// The path alone on standard output where the address of the pages is not known here: a proxy may stand in front.
    func print() {
        Console.print(PagePath.link(token))
        Console.error(
            "\(account.signInName) opens this path on the address of the pages to set a password. It works once, for "
                + "\(SignInLink.hours) hours; give it to nobody else.")
    }
}
