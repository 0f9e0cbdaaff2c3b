/// The texts that a workbook's cells share, in one buffer.
struct PackedTexts: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [UInt32] = []

    var count: Int { ends.count }
    /// The bytes of the text that is being appended.
    var openCount: Int { bytes.count - Int(ends.last ?? 0) }
    /// How many bytes the texts take.
    var size: Int { bytes.count + ends.count * MemoryLayout<UInt32>.stride }

    /// Room for what will at most be added; memory that is not written to is not taken.
    mutating func reserve(_ size: Int) {
        bytes.reserveCapacity(size)
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Ends the text that was appended since the last end.
    mutating func end() {
        EscapedText.unescape(&bytes, from: Int(ends.last ?? 0))
        ends.append(UInt32(bytes.count))
    }

    /// The bytes of a text by its number, from zero; it has to be less than ``count``.
    func range(_ index: Int) -> Range<Int> {
        Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])
    }

    func isEmpty(_ index: Int) -> Bool {
        range(index).isEmpty
    }
}
