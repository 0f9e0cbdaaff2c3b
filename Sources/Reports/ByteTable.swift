import Tables

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
        let slot = slot(of: key, hash)
        guard slots[slot] < 0 else { return entries[Int(slots[slot])].value }
        let value = make(key)
        add(value, for: key, hash, at: slot)
        return value
    }

    /// The value kept for these bytes; nil when none is.
    func kept(for key: ArraySlice<UInt8>) -> Value? {
        let entry = slots[slot(of: key, WordHash(of: key).value)]
        return entry < 0 ? nil : entries[Int(entry)].value
    }

    /// Keeps a value for bytes that have none.
    mutating func keep(_ value: Value, for key: ArraySlice<UInt8>) {
        let hash = WordHash(of: key).value
        add(value, for: key, hash, at: slot(of: key, hash))
    }

    /// Where the bytes stand among the slots, or the free one where they belong.
    private func slot(of key: ArraySlice<UInt8>, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if entries[entry].hash == hash, holds(key, at: entries[entry].key) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func holds(_ key: ArraySlice<UInt8>, at range: Range<Int>) -> Bool {
        guard range.count == key.count else { return false }
        return bytes.withUnsafeBytes { kept in
            key.withUnsafeBytes { key in
                var at = 0
                while at + 8 <= key.count {
                    guard
                        kept.loadUnaligned(fromByteOffset: range.lowerBound + at, as: UInt64.self)
                            == key.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    else { return false }
                    at += 8
                }
                while at < key.count {
                    guard kept[range.lowerBound + at] == key[at] else { return false }
                    at += 1
                }
                return true
            }
        }
    }

    private mutating func add(_ value: Value, for key: ArraySlice<UInt8>, _ hash: UInt64, at slot: Int) {
        slots[slot] = Int32(entries.count)
        entries.append(Entry(hash: hash, key: bytes.count..<(bytes.count + key.count), value: value))
        bytes.append(contentsOf: key)
        if entries.count * 2 > slots.count { grow() }
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
