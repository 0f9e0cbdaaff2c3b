/// What short pieces of text were read as, so that a text that comes back is read once.
///
/// A dictionary keyed by `String` would make a string for every cell before it could look anything up.
struct ByteTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var hash: UInt64
        var key: Range<Int>
        var value: Value
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Positions in `entries`, -1 where free; the length is a power of two and at least twice the entries.
    private var slots = Array(repeating: Int32(-1), count: 64)

    /// The value kept for these bytes; made and kept when they are new.
    mutating func value(for key: ArraySlice<UInt8>, make: (ArraySlice<UInt8>) -> Value) -> Value {
        let hash = WordHash(of: key).value
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, bytes[entry.key].elementsEqual(key) { return entry.value }
            slot = (slot + 1) & (slots.count - 1)
        }
        let value = make(key)
        slots[slot] = Int32(entries.count)
        entries.append(Entry(hash: hash, key: bytes.count..<(bytes.count + key.count), value: value))
        bytes.append(contentsOf: key)
        if entries.count * 2 > slots.count { grow() }
        return value
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}
