/// A role of a payee as people call it.
public enum RoleWord {
    /// The role in a language; the code itself where it has no other name.
    public static func of(_ code: String, in language: Language) -> String { NameWords.phrase(code)[language] }
}
