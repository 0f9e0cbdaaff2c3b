/// Whether a cell names the contract a report is on.
struct NamedContract {
    private let ref: String

    init(_ ref: String) {
        self.ref = ref
    }

    /// Whether the cell names this contract; nil where it names none that could be held against it: a contract whose
    /// reference has a digit is not named by words alone, as its title is.
    func agrees(_ cell: String) -> Bool? {
        if NamedContract.key(cell) == NamedContract.key(ref) { return true }
        // A title may stand behind the reference.
        let ends = cell.indices.filter { " :;,(".contains(cell[$0]) }
        if ends.contains(where: { NamedContract.key(cell[..<$0]) == NamedContract.key(ref) }) { return true }
        return ref.contains(where: \.isNumber) && !cell.contains(where: \.isNumber) ? nil : false
    }

    /// Letters and digits in lower case; of a number without the zeros in front that a spreadsheet takes away.
    private static func key(_ text: some StringProtocol) -> String {
        let key = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
        return key.allSatisfy(\.isNumber) ? String(key.drop { $0 == "0" }) : key
    }
}
