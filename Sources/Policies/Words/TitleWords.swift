/// A title by language: in that language, else in any, else the code.
enum TitleWords {
    static func phrase(_ title: [String: String], code: String) -> Phrase {
        Phrase(en: "\(text(title, code, .en))", nl: "\(text(title, code, .nl))")
    }

    private static func text(_ title: [String: String], _ code: String, _ language: Language) -> String {
        title[language.rawValue] ?? title.min { $0.key < $1.key }?.value ?? code
    }
}
