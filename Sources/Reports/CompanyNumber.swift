/// The number of a company in the register of Companies House: eight characters
/// (https://www.gov.uk/government/publications/incorporation-and-names/incorporation-and-names, "company number").
enum CompanyNumber {
    /// The number with the leading zeros a spreadsheet took away; nil when the text has none of the known shapes.
    ///
    /// Known are five to eight digits, two letters and six digits (`SC249935`), and the numbers of registered
    /// societies such as `IP29627R`. Shorter numbers are more often a customer's own than a company's.
    static func read(_ text: some StringProtocol) -> String? {
        let characters = Array(text.uppercased())
        let digits = characters.filter { $0.isASCII && $0.isNumber }.count
        if digits == characters.count {
            guard (5...8).contains(digits), characters.contains(where: { $0 != "0" }) else { return nil }
            return String(repeating: "0", count: 8 - digits) + String(characters)
        }
        guard characters.count == 8, let tail = tail(of: characters) else { return nil }
        let isLettered = tail.letters == 0 && tail.digits == 6
        let isSociety = ["IP", "SP", "NP"].contains(String(characters.prefix(2))) && tail.ends.hasPrefix("R")
        return isLettered || isSociety ? String(characters) : nil
    }

    /// What follows two leading letters: a run of digits, then letters only; nil when it is anything else.
    private static func tail(of characters: [Character]) -> (digits: Int, letters: Int, ends: String)? {
        guard characters.prefix(2).allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
        let rest = characters.dropFirst(2)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let ends = rest.dropFirst(digits.count)
        guard digits.count >= 4, ends.allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
        return (digits.count, ends.count, String(ends))
    }
}
