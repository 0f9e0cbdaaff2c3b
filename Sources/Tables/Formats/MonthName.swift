/// The names of months in English and Dutch, whole and cut short.
enum MonthName {
    private static let names: [[UInt8]] =
        """
        jan january januari|feb february februari|mar march mrt maart|apr april|may mei|jun june juni|jul july juli|\
        aug august augustus|sep sept september|oct october okt oktober|nov november|dec december
        """.split(separator: "|").map { Array($0.utf8) + [0x20] }

    private static let letters = 3...9

    /// The month that letters name in any case, 1 to 12.
    static func month(_ word: ArraySlice<UInt8>) -> Int? {
        guard letters.contains(word.count) else { return nil }
        for (index, line) in names.enumerated() where holds(line, word) { return index + 1 }
        return nil
    }

    private static func holds(_ line: [UInt8], _ word: ArraySlice<UInt8>) -> Bool {
        var start = 0
        while start + word.count < line.count {
            if line[start] == word[word.startIndex] | 0x20, line[start + word.count] == 0x20, isSame(line, start, word)
            {
                return true
            }
            while line[start] != 0x20 { start += 1 }
            start += 1
        }
        return false
    }

    private static func isSame(_ line: [UInt8], _ start: Int, _ word: ArraySlice<UInt8>) -> Bool {
        for place in 0..<word.count where line[start + place] != word[word.startIndex + place] | 0x20 { return false }
        return true
    }
}
