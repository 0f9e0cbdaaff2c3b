import Accounts
import Policies

/// Why a form was not taken, as it stands above the form and at its field.
struct FormProblem: Sendable, Hashable {
    /// The `id` of the field it is about.
    let field: String
    /// What is wrong and what to do, in the reader's language.
    let text: String

    /// A problem told in either language.
    init(_ field: String, _ language: Language, en: String, nl: String) {
        self.field = field
        text = language == .nl ? nl : en
    }

    /// What is told at a field; nil at every other one.
    func text(at id: String) -> String? { id == field ? text : nil }

    /// What stands in front of the document's title, so that it is heard first.
    static func title(_ title: String, _ problem: FormProblem?, _ language: Language) -> String {
        problem == nil ? title : (language == .nl ? "Fout: " : "Error: ") + title
    }
}

extension PasswordProblem {
    /// How it is told.
    func told(_ language: Language, field: String) -> FormProblem {
        switch self {
        case .fault(.short(let least)):
            FormProblem(
                field, language, en: "Password must be \(least) characters or more. Several words are easy to remember",
                nl: "Het wachtwoord moet \(least) tekens of langer zijn. Een paar woorden onthoudt u makkelijk")
        case .fault(.long):
            FormProblem(
                field, language, en: "Password must be \(PasswordRule.longest) characters or fewer",
                nl: "Het wachtwoord mag hoogstens \(PasswordRule.longest) tekens lang zijn")
        case .fault(.common):
            FormProblem(
                field, language, en: "This password is one of those that others try first. Choose another one",
                nl: "Dit wachtwoord is een van de eerste die anderen proberen. Kies een ander")
        case .fault(.ownWord(let word)):
            FormProblem(
                field, language,
                en: "Password must not be little more than \"\(word)\", which others would try first",
                nl: "Het wachtwoord mag niet weinig meer zijn dan \"\(word)\": dat proberen anderen het eerst")
        case .differ:
            FormProblem(
                field, language, en: "The two passwords are not the same. Enter the same one twice",
                nl: "De twee wachtwoorden zijn niet gelijk. Vul twee keer hetzelfde in")
        }
    }
}
