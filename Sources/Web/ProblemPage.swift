public import Policies

/// A page in place of one that cannot be shown.
public struct ProblemPage: PageView {
    /// `problem.mustache`.
    public static let template = PageTemplate.problem
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let heading: String
    let paragraphs: [String]
    let incident: String?

    /// Nothing is kept at the address (404).
    public static let notFound = ProblemPage(
        heading: "Page not found",
        paragraphs: [
            "If you typed the web address, check it is correct.",
            "If you pasted the web address, check you copied all of it.",
            "The contract may have been entered under another reference: look for it in the list of flagged contracts.",
        ])

    /// Something failed on our side (500); the incident id finds it in the log.
    public static func failure(incident: String) -> ProblemPage {
        ProblemPage(
            heading: "Sorry, there is a problem with the service",
            paragraphs: ["Try again later.", "Nothing you sent before was lost: what has a receipt is kept."],
            incident: incident)
    }

    /// The database cannot be reached for the moment (503).
    public static func unavailable(incident: String) -> ProblemPage {
        ProblemPage(
            heading: "Sorry, the service is unavailable",
            paragraphs: [
                "You will be able to use the service in a few minutes.",
                "Nothing you sent before was lost: what has a receipt is kept.",
            ], incident: incident)
    }

    /// The request asks for something that does not exist, such as an unknown filter (400).
    public static func unusable(_ reason: String) -> ProblemPage {
        ProblemPage(heading: "There is a problem with the web address", paragraphs: [reason])
    }

    /// The account may not see the page (403).
    public static let notForRole = ProblemPage(
        heading: "This page is not for your account",
        paragraphs: ["Ask an administrator of your council what your account is there."])

    /// The account is nothing at any authority (403).
    public static let nowhere = ProblemPage(
        heading: "Your account has no access",
        paragraphs: [
            "You are signed in, and your account belongs to no council any more.",
            "Ask an administrator of your council for access.",
        ])

    /// A form was sent by another site, or was made for another session (403).
    public static let staleForm = ProblemPage(
        heading: "The form has run out",
        paragraphs: [
            "Nothing was changed. The form was opened before you signed in or out, or was sent from another site.",
            "Go back, load the page again and send the form from there.",
        ])

    /// A sign-in link was used, has run out or never was (404).
    public static let linkGone = ProblemPage(
        heading: "This link does not work any more",
        paragraphs: [
            "Sign-in links work once, for a few days. Did you use it before? Then sign in with your password.",
            "Otherwise ask the administrator of your council for a new link.",
        ])

    /// More was asked for in a minute than is answered (429).
    static func tooMany(seconds: Int, _ language: Language) -> ProblemPage {
        language == .nl
            ? ProblemPage(
                heading: "Er is te veel tegelijk opgevraagd",
                paragraphs: [
                    "Wacht \(seconds) seconden en laad de pagina dan opnieuw.", "Wat u eerder stuurde, is bewaard.",
                ], language: .nl)
            : ProblemPage(
                heading: "Too much was asked for at once",
                paragraphs: [
                    "Wait \(seconds) seconds, then load the page again.", "What you sent before is kept.",
                ])
    }

    /// A form with more in it than any of ours takes (413).
    static func formTooLarge(_ language: Language) -> ProblemPage {
        let most = SentForm.limit >> 10
        return language == .nl
            ? ProblemPage(
                heading: "Het formulier is te groot",
                paragraphs: [
                    "Er is niets gewijzigd. Een formulier mag hoogstens \(most) KiB groot zijn.",
                    "Ga terug, vul minder tekst in en verstuur het opnieuw.",
                ], language: .nl)
            : ProblemPage(
                heading: "The form is too large",
                paragraphs: [
                    "Nothing was changed. A form may have at most \(most) KiB.",
                    "Go back, enter less text and send it again.",
                ])
    }

    /// The bytes of a form did not come in time (408).
    static func formTooSlow(_ language: Language) -> ProblemPage {
        let seconds = SentForm.time.components.seconds
        return language == .nl
            ? ProblemPage(
                heading: "Het formulier kwam niet aan",
                paragraphs: [
                    "Er is niets gewijzigd. Het formulier was na \(seconds) seconden nog niet binnen.",
                    "Controleer uw verbinding, ga terug en verstuur het opnieuw.",
                ], language: .nl)
            : ProblemPage(
                heading: "The form did not arrive",
                paragraphs: [
                    "Nothing was changed. After \(seconds) seconds the form had not come whole.",
                    "Check your connection, go back and send it again.",
                ])
    }

    /// The address takes other methods, these (405).
    static func method(_ methods: String, _ language: Language) -> ProblemPage {
        language == .nl
            ? ProblemPage(
                heading: "Dat kan op dit adres niet",
                paragraphs: ["Dit adres kent alleen deze methoden: \(methods)."], language: .nl)
            : ProblemPage(
                heading: "That is not possible at this address",
                paragraphs: ["This address knows these methods only: \(methods)."])
    }

    private init(heading: String, paragraphs: [String], incident: String? = nil, language: Language = .en) {
        nl = language == .nl
        self.heading = heading
        self.paragraphs = paragraphs
        self.incident = incident
    }

    /// The heading.
    public var documentTitle: String { heading }
}
