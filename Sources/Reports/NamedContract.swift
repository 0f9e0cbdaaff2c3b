/// Whether a cell names the contract a report is on.
struct NamedContract {
    private let ref: String
    private let kind: Kind

    init(_ ref: String) {
        self.ref = NamedContract.key(ref)
        kind = Kind(self.ref)
    }

    /// Whether the cell names this contract; nil where it names none that could be held against it: titles, lots and
    /// the numbers of other books are no references of contracts. Of several references the first counts.
    func agrees(_ cell: String) -> Bool? {
        let words = cell.split { " :;,()/".contains($0) }.prefix(NamedContract.mostWords)
        for start in words.indices {
            let keys = words.indices[start...].map { NamedContract.key(words[start...$0].joined()) }
            if keys.contains(ref) { return true }
            if keys.contains(where: { Kind($0).isAlike(kind) }) { return false }
        }
        return nil
    }

    private static let mostWords = 12

    /// Letters and digits in lower case; of a number without the zeros in front that a spreadsheet takes away.
    private static func key(_ text: some StringProtocol) -> String {
        let key = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
        return key.allSatisfy(\.isNumber) ? String(key.drop { $0 == "0" }) : key
    }

    /// How a reference is made up, to tell another of its kind.
    private struct Kind {
        /// Its stretches of letters by their lengths, with 0 for the numbers between them.
        var stretches: [Int] = []
        var digits = 0

        init(_ key: String) {
            for sign in key {
                let isInNumber = stretches.last == 0
                if sign.isNumber {
                    digits += 1
                    if !isInNumber { stretches.append(0) }
                } else if let last = stretches.last, !isInNumber {
                    stretches[stretches.endIndex - 1] = last + 1
                } else {
                    stretches.append(1)
                }
            }
        }

        /// Numbers may grow, as from 99 to 100.
        func isAlike(_ other: Kind) -> Bool {
            stretches == other.stretches && abs(digits - other.digits) <= 2
        }
    }
}
