public import Policies

/// What one page shows, as strings that are already formatted. The template may name stored properties only.
public protocol PageView: Sendable {
    /// The template that lays the strings out.
    static var template: PageTemplate { get }
    /// The entry of the navigation the page belongs to; nil for none.
    static var navigation: NavigationEntry? { get }
    /// The document's title, without the name of the service.
    var documentTitle: String { get }
    /// The language of the page.
    var language: Language { get }
}

extension PageView {
    /// English, where a page speaks nothing else.
    public var language: Language { .en }
}

/// The entries of the navigation.
public enum NavigationEntry: Sendable {
    case flagged, digest, audit, accounts, account
}
