extension ProviderProblemPage.Problem {
    /// Heading and paragraphs.
    func english(_ title: String) -> (String, [String]) {
        switch self {
        case .stale:
            (
                "Start signing in again",
                [
                    "This sign-in was begun in another browser, was finished before, or took longer than 10 minutes. "
                        + "Nobody was signed in.",
                    "Go to the sign-in page and choose \(title) once more.",
                ]
            )
        case .unreachable:
            (
                "\(title) cannot be reached",
                [
                    "The sign-in of \(title) gives no answer at the moment. Nobody was signed in.",
                    "Sign in with your e-mail address and password, or try again in a few minutes. If it stays so, "
                        + "tell an administrator of your council.",
                ]
            )
        case .unusable:
            (
                "The sign-in of \(title) does not work",
                [
                    "What \(title) answers cannot be used. Nobody was signed in.",
                    "Sign in with your e-mail address and password, and tell an administrator of your council: "
                        + "whoever runs this service finds the reason in its log.",
                ]
            )
        case .refused:
            (
                "What \(title) says of you was not taken",
                [
                    "It is not signed as it should be, or is meant for somebody else or another time. Nobody was "
                        + "signed in.",
                    "Try again from the sign-in page. If that does not help, tell an administrator of your council.",
                ]
            )
        case .brokenOff:
            (
                "You are not signed in",
                [
                    "\(title) says that the sign-in was broken off or is not open to you.",
                    "Try again from the sign-in page, or sign in with your e-mail address and password.",
                ]
            )
        default: englishOfAccount(title)
        }
    }

    private func englishOfAccount(_ title: String) -> (String, [String]) {
        switch self {
        case .unverified:
            (
                "\(title) does not vouch for your e-mail address",
                [
                    "It names an e-mail address and does not say that it was verified, so it could be anybody's.",
                    "Have it verified at \(title), or sign in with your e-mail address and password.",
                ]
            )
        case .otherSubject:
            (
                "Your account belongs to another sign-in",
                [
                    "Somebody else at \(title) signed in to the account with your name before. An address that was "
                        + "given to another person does not open their account.",
                    "If the account is yours, ask an administrator of your council: whoever runs this service can "
                        + "release it.",
                ]
            )
        case .knownElsewhere:
            (
                "Sign in with your password",
                [
                    "Your account is known at more than one authority, and \(title) can only open the door of one.",
                    "Sign in with your e-mail address and password.",
                ]
            )
        case .contractor:
            (
                "Sign in with your password",
                [
                    "\(title) is for those who work at the council; contractors sign in with their e-mail address and "
                        + "password."
                ]
            )
        case .tooMany:
            (
                "Too many tries were wrong",
                ["Wait some minutes, then go to the sign-in page and start again."]
            )
        default:
            (
                "You have no account here",
                [
                    "\(title) knows you; no account here has the name that it tells. Nobody gets one by signing in.",
                    "Ask an administrator of your council to invite you, by the e-mail address that \(title) knows.",
                ]
            )
        }
    }

    /// Heading and paragraphs.
    func dutch(_ title: String) -> (String, [String]) {
        switch self {
        case .stale:
            (
                "Begin opnieuw met inloggen",
                [
                    "Deze inlogpoging is in een andere browser begonnen, al afgerond of duurde langer dan 10 minuten. "
                        + "Er is niemand ingelogd.",
                    "Ga naar de inlogpagina en kies nog eens \(title).",
                ]
            )
        case .unreachable:
            (
                "\(title) is niet bereikbaar",
                [
                    "Het inloggen van \(title) geeft nu geen antwoord. Er is niemand ingelogd.",
                    "Log in met uw e-mailadres en wachtwoord, of probeer het over een paar minuten opnieuw. Blijft het "
                        + "zo, meld het dan aan een beheerder van uw gemeente.",
                ]
            )
        case .unusable:
            (
                "Inloggen met \(title) werkt niet",
                [
                    "Het antwoord van \(title) is niet bruikbaar. Er is niemand ingelogd.",
                    "Log in met uw e-mailadres en wachtwoord, en meld het aan een beheerder van uw gemeente: wie deze "
                        + "dienst beheert, vindt de reden in het logbestand.",
                ]
            )
        case .refused:
            (
                "Wat \(title) over u zegt, is niet aangenomen",
                [
                    "Het is niet ondertekend zoals het hoort, of voor iemand anders of een andere tijd bedoeld. Er is "
                        + "niemand ingelogd.",
                    "Probeer het opnieuw vanaf de inlogpagina. Helpt dat niet, meld het dan aan een beheerder van uw "
                        + "gemeente.",
                ]
            )
        case .brokenOff:
            (
                "U bent niet ingelogd",
                [
                    "Volgens \(title) is het inloggen afgebroken of staat het niet voor u open.",
                    "Probeer het opnieuw vanaf de inlogpagina, of log in met uw e-mailadres en wachtwoord.",
                ]
            )
        default: dutchOfAccount(title)
        }
    }

    private func dutchOfAccount(_ title: String) -> (String, [String]) {
        switch self {
        case .unverified:
            (
                "\(title) staat niet in voor uw e-mailadres",
                [
                    "Er is een e-mailadres genoemd, maar niet dat het is gecontroleerd; het kan van iedereen zijn.",
                    "Laat het bij \(title) controleren, of log in met uw e-mailadres en wachtwoord.",
                ]
            )
        case .otherSubject:
            (
                "Uw account hoort bij een ander",
                [
                    "Iemand anders bij \(title) heeft eerder met het account van uw naam ingelogd. Een adres dat aan "
                        + "een ander is gegeven, opent diens account niet.",
                    "Is het account van u? Vraag het een beheerder van uw gemeente: wie deze dienst beheert, kan het "
                        + "vrijgeven.",
                ]
            )
        case .knownElsewhere:
            (
                "Log in met uw wachtwoord",
                [
                    "Uw account is bij meer dan één overheid bekend, en \(title) kan maar één deur openen.",
                    "Log in met uw e-mailadres en wachtwoord.",
                ]
            )
        case .contractor:
            (
                "Log in met uw wachtwoord",
                [
                    "\(title) is voor wie bij de gemeente werkt; opdrachtnemers loggen in met hun e-mailadres en "
                        + "wachtwoord."
                ]
            )
        case .tooMany:
            (
                "Te veel pogingen waren fout",
                ["Wacht een paar minuten, ga dan naar de inlogpagina en begin opnieuw."]
            )
        default:
            (
                "U hebt hier geen account",
                [
                    "\(title) kent u, maar geen account hier heeft de naam die wordt genoemd. Door in te loggen krijgt "
                        + "niemand er een.",
                    "Vraag een beheerder van uw gemeente om u uit te nodigen, met het e-mailadres dat \(title) kent.",
                ]
            )
        }
    }
}
