public import OpenID
import Policies

/// The identity providers of the authorities that have one.
public struct SignInProviders: Sendable {
    private let providers: [Provider]

    /// These, each for another authority.
    public init(_ providers: [Provider] = []) {
        self.providers = providers
    }

    /// The provider of an authority, by its code; nil where it has none.
    subscript(authority: String) -> Provider? { providers.first { $0.settings.authority == authority } }

    /// The ways to them, for somebody who goes on to a page then, be it none.
    func ways(next: String?, _ language: Language) -> [SignInPage.Way] {
        providers.map {
            SignInPage.Way(
                title: $0.settings.title,
                address: PagePath.provider($0.settings.authority, next: next, language: language))
        }
    }
}
