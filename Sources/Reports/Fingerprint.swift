/// A 64-bit hash that is the same in every run (FNV-1a,
/// https://datatracker.ietf.org/doc/html/draft-eastlake-fnv-21), unlike Swift's `Hasher`.
struct Fingerprint: Hashable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(of bytes: ArraySlice<UInt8>) {
        add(bytes)
    }

    /// Takes in the bytes of one cell.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        var hash = value
        bytes.withUnsafeBufferPointer { buffer in
            for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        value = hash
    }

    /// Takes in a boundary, so that "ab" and "c" differ from "a" and "bc".
    mutating func addBoundary() {
        value = (value ^ 0xff) &* 0x100_0000_01b3
    }

    /// Takes in a text and a boundary.
    mutating func add(_ text: String) {
        add(Array(text.utf8)[...])
        addBoundary()
    }

    /// The first `digits` hexadecimal digits, at most 16.
    func hexadecimal(_ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String((String(repeating: "0", count: 16 - text.count) + text).prefix(digits))
    }
}
