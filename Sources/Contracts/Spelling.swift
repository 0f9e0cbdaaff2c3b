/// The known names something may be called by, to correct one that is none of them.
public struct Spelling {
    let known: [String]

    /// Corrects by these names.
    public init(known: [String]) {
        self.known = known
    }

    /// The known name nearest to the text; nil when none is near enough to be meant.
    func nearest(to text: String) -> String? {
        let limit = max(1, min(text.count, 12) / 3)
        // A policy with more names than this is none that somebody reads for a misspelling.
        let ranked = known.prefix(500).map {
            (name: $0, distance: Spelling.distance(text.lowercased(), $0.lowercased()))
        }
        guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
        return best.name
    }

    /// `, did you mean "x"?` or nothing, to end a message with.
    public func hint(for text: String) -> String {
        nearest(to: text).map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// `"x", expected a, b or c; did you mean "a"?`, for a name that is none of the known ones.
    public func correction(of name: String) -> String {
        let others = known.isEmpty ? "" : ", expected \(Spelling.alternatives(known))"
        return "\(Quotation(name))\(others)\(hint(for: name))"
    }

    /// `a, b or c`; of very many names the first.
    public static func alternatives(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.joined() }
        guard names.count <= 50 else {
            return names.prefix(50).joined(separator: ", ") + " or one of \(names.count - 50) more"
        }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }

    /// Letters to insert, drop, replace or swap with their neighbour to turn one text into the other.
    private static func distance(_ left: String, _ right: String) -> Int {
        // Names beyond this length are no misspelling, and the table below grows with the square of it.
        let (a, b) = (Array(left.prefix(64)), Array(right.prefix(64)))
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
