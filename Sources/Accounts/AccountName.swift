/// What a sign-in name looks like.
public enum AccountName {
    /// Whether a text can be one: an e-mail address as people write them, in small letters, of at most 254 characters.
    public static func isUsable(_ text: String) -> Bool {
        guard (3...254).contains(text.utf8.count), text == text.lowercased() else { return false }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.value > 32 && scalar.value != 127 && !scalar.properties.isWhitespace
                && !"<>()[],;:\\\"".unicodeScalars.contains(scalar)
        }
    }
}
