/// What the values of a column say about the two formats they may be written in.
struct FormatEvidence<Format: Sendable & Hashable>: Sendable {
    /// One odd value among this many does not make a column ambiguous; it stays unreadable instead.
    private static var tolerance: Int { 10 }

    private let first: Format
    private let second: Format
    private var onlyFirst = 0
    private var onlySecond = 0
    private var either = 0
    private var disputes = 0
    private var firstExample: String?
    private var secondExample: String?
    private var disputed: String?

    init(_ first: Format, _ second: Format) {
        self.first = first
        self.second = second
    }

    /// Counts a text by what each format reads in it; nil where a format cannot read it.
    mutating func add<Value: Equatable>(_ utf8: ArraySlice<UInt8>, _ one: Value?, _ other: Value?) {
        switch (one, other) {
        case (nil, nil): return
        case (.some, nil):
            onlyFirst += 1
            keep(utf8, in: &firstExample)
        case (nil, .some):
            onlySecond += 1
            keep(utf8, in: &secondExample)
        case (let one?, let other?):
            if one == other {
                either += 1
            } else {
                disputes += 1
                keep(utf8, in: &disputed)
            }
        }
    }

    /// Counts a text that reads alike in both.
    mutating func addEither() {
        either += 1
    }

    /// Counts a text that only the first format reads.
    mutating func addFirst(_ text: @autoclosure () -> ArraySlice<UInt8>) {
        onlyFirst += 1
        if firstExample == nil { keep(text(), in: &firstExample) }
    }

    /// Takes in what other texts said.
    mutating func add(_ other: FormatEvidence) {
        onlyFirst += other.onlyFirst
        onlySecond += other.onlySecond
        either += other.either
        disputes += other.disputes
        firstExample = firstExample ?? other.firstExample
        secondExample = secondExample ?? other.secondExample
        disputed = disputed ?? other.disputed
    }

    /// How many texts either format reads.
    var readable: Int { onlyFirst + onlySecond + either + disputes }

    /// The choice; `neutral` is taken when every value reads alike in both formats.
    func choice(neutral: Format) -> FormatChoice<Format> {
        if onlyFirst > onlySecond * Self.tolerance { return .decided(first) }
        if onlySecond > onlyFirst * Self.tolerance { return .decided(second) }
        let rarer = onlySecond < onlyFirst ? secondExample : firstExample
        if let example = rarer ?? disputed { return .ambiguous(first, second, example: example) }
        return either > 0 ? .decided(neutral) : .undecided
    }

    private func keep(_ utf8: ArraySlice<UInt8>, in example: inout String?) {
        if example == nil { example = String(decoding: utf8, as: UTF8.self) }
    }
}
