/// Words that say in what a column counts or how it is filled in, as a line below the column names does.
enum HeaderUnits {
    private static let words = Set(
        """
        eur euro euros gbp usd pound pounds excl incl excluding including exclusief inclusief btw vat per in x h hr \
        hrs hour hours uur uren day days dag dagen week weeks weken month months maand maanden jaar year fte st \
        stuks stuk pcs pieces kg ton tonnes km m pct percent procent dd mm yyyy yy jj jjjj j n y ja nee yes no text \
        tekst number getal date datum verplicht optioneel required optional
        """.split(separator: " ").map { Array($0.utf8) })
    private static let signs = ["€", "£", "%", "$"].map { Array($0.utf8) }

    /// Whether a cell is a unit: a text in brackets, a sign, or words such as `EUR per hour` and `dd-mm-yyyy`.
    static func isUnit(_ cell: [UInt8]) -> Bool {
        guard let first = cell.first, let last = cell.last else { return false }
        if first == UInt8(ascii: "("), last == UInt8(ascii: ")") { return true }
        if first == UInt8(ascii: "["), last == UInt8(ascii: "]") { return true }
        let parts = cell.split { !isPart($0) }.filter { part in !signs.contains { $0.elementsEqual(part) } }
        guard cell.count <= 40, !parts.isEmpty || cell.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "%") }) else {
            return false
        }
        return parts.allSatisfy { words.contains($0.map { byte in byte < 0x80 ? byte | 0x20 : byte }) }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte >= 0x80 || (byte >= 0x30 && byte <= 0x39)
    }
}
