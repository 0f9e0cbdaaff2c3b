/// Stands in for a person's name: the reader keeps whatever could name somebody out of the system.
enum Pseudonym {
    /// What is wrong with a cell as a pseudonym, and what to write; nil when it can be kept.
    static func objection(to text: String) -> String? {
        let found: String
        if text.contains("@") {
            found = "the cell holds an e-mail address"
        } else if text.contains(where: \.isWhitespace) {
            found = "the cell holds blanks, as names do"
        } else if holdsCitizenNumber(text) {
            found = "the cell holds a citizen number"
        } else if PersonName.isAlone(text) {
            found = "the cell holds letters and capitals as names have them"
        } else if text.utf8.count > 64 {
            found = "the cell holds more than 64 characters"
        } else {
            return nil
        }
        return "\(found); \(advice)"
    }

    static let advice =
        "write a pseudonym such as k-93af01: a code that only you can trace to the person, such as a keyed hash (HMAC) "
        + "of the personnel number, the same for the same person in every report"

    /// Whether nine digits in a row pass the 11-test of the Dutch citizen number, or the text has the shape of a
    /// British national insurance number.
    static func holdsCitizenNumber(_ text: String) -> Bool {
        let characters = withoutHashes(text).filter { $0 != "." && $0 != "-" }
        let runs = characters.split { !($0.isASCII && $0.isNumber) }
        return runs.contains { $0.count == 9 && PersonalText.passesElevenTest($0.compactMap(\.wholeNumberValue)) }
            || isNationalInsuranceNumber(characters.uppercased())
    }

    /// A text without its words of sixteen and more hexadecimal digits: nine digits of a hash pass by chance.
    private static func withoutHashes(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { !$0.isLetter && !$0.isNumber }
            .map { $0.utf8.count >= 16 && $0.allSatisfy(\.isHexDigit) && $0.contains(where: \.isLetter) ? "" : $0 }
            .joined(separator: "-")
    }

    private static func isNationalInsuranceNumber(_ text: String) -> Bool {
        let characters = Array(text)
        return characters.count == 9 && characters.prefix(2).allSatisfy { ("A"..."Z").contains($0) }
            && characters[2..<8].allSatisfy { ("0"..."9").contains($0) } && ("A"..."D").contains(characters[8])
    }
}
