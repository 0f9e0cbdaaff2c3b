/// What the values of a column say about the two formats they may be written in.
struct FormatEvidence<Format: Sendable & Hashable>: Sendable, Hashable {
    /// One odd value among this many does not make a column disputed; it stays unreadable instead.
    private static var tolerance: Int { 10 }

    private let first: Format
    private let second: Format
    private var onlyFirst = 0
    private var onlySecond = 0
    private var either = 0
    private var disputes = 0
    private var firstSample: FormatSample?
    private var secondSample: FormatSample?
    private var disputed: FormatSample?

    init(_ first: Format, _ second: Format) {
        self.first = first
        self.second = second
    }

    /// Counts a text of a row by what each format reads in it; nil where a format cannot read it.
    mutating func add<Value: Equatable>(_ utf8: ArraySlice<UInt8>, row: Int, _ one: Value?, _ other: Value?) {
        switch (one, other) {
        case (nil, nil): return
        case (.some, nil): addFirst(utf8, row: row)
        case (nil, .some):
            onlySecond += 1
            if secondSample == nil { secondSample = FormatSample(utf8, row) }
        case (let one?, let other?):
            if one == other {
                either += 1
            } else {
                disputes += 1
                if disputed == nil { disputed = FormatSample(utf8, row) }
            }
        }
    }

    /// Counts a text that reads alike in both.
    mutating func addEither() {
        either += 1
    }

    /// Counts a text that only the first format reads.
    mutating func addFirst(_ text: @autoclosure () -> ArraySlice<UInt8>, row: Int) {
        onlyFirst += 1
        if firstSample == nil { firstSample = FormatSample(text(), row) }
    }

    /// Takes in what other texts said.
    mutating func add(_ other: FormatEvidence) {
        onlyFirst += other.onlyFirst
        onlySecond += other.onlySecond
        either += other.either
        disputes += other.disputes
        firstSample = firstSample ?? other.firstSample
        secondSample = secondSample ?? other.secondSample
        disputed = disputed ?? other.disputed
    }

    /// How many texts either format reads.
    var readable: Int { onlyFirst + onlySecond + either + disputes }

    /// How many of those a format does not read, and the first of them.
    func misfits(of format: Format) -> (count: Int, first: FormatSample?) {
        switch format {
        case first: (onlySecond, secondSample)
        case second: (onlyFirst, firstSample)
        default: (onlyFirst + onlySecond + disputes, firstSample ?? secondSample ?? disputed)
        }
    }

    /// The choice; `neutral` is taken when every value reads alike in both formats.
    func choice(neutral: Format) -> FormatChoice<Format> {
        if onlyFirst > onlySecond * Self.tolerance { return .decided(first) }
        if onlySecond > onlyFirst * Self.tolerance { return .decided(second) }
        if let firstSample, let secondSample { return .disputed(.contradiction(firstSample, secondSample)) }
        if let disputed { return .disputed(.open(disputed)) }
        return either > 0 ? .decided(neutral) : .undecided
    }
}
