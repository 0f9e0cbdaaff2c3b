/// How much two texts look alike, to propose what a sender may have meant.
enum Likeness {
    /// Of the candidates, the one whose key takes the fewest edits; nil when that is over a third of the text.
    static func nearest<Value>(to text: String, among candidates: [(key: String, value: Value)]) -> Value? {
        let limit = max(1, text.count / 3)
        let ranked = candidates.map { (edits: edits(text, $0.key), value: $0.value) }.filter { $0.edits <= limit }
        return ranked.min { $0.edits < $1.edits }?.value
    }

    /// Insertions, deletions and substitutions that turn one text into the other (Levenshtein).
    static func edits(_ left: String, _ right: String) -> Int {
        let right = Array(right.prefix(80))
        var previous = Array(0...right.count)
        for (row, character) in left.prefix(80).enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let substituted = previous[column] + (character == other ? 0 : 1)
                current.append(min(substituted, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
