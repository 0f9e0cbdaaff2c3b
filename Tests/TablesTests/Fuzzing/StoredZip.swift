/// A zip file whose parts are stored as they are, so that a fuzzed part keeps a right checksum.
struct StoredZip {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    mutating func add(_ name: String, _ text: some Collection<UInt8>) {
        let place = UInt32(bytes.count)
        var entry: [UInt8] = []
        for value in [20, 0, 0, 0, 0x21] as [UInt16] { entry += Self.half(value) }
        for value in [Self.checksum(text), UInt32(text.count), UInt32(text.count)] { entry += Self.word(value) }
        entry += Self.half(UInt16(name.utf8.count)) + Self.half(0)
        bytes += [0x50, 0x4B, 3, 4] + entry + Array(name.utf8)
        bytes.append(contentsOf: text)
        directory += [0x50, 0x4B, 1, 2] + Self.half(20) + entry + [UInt8](repeating: 0, count: 10)
        directory += Self.word(place) + Array(name.utf8)
        count += 1
    }

    /// The whole file.
    var file: [UInt8] {
        [bytes, directory, [0x50, 0x4B, 5, 6, 0, 0, 0, 0], Self.half(count), Self.half(count)].flatMap(\.self)
            + Self.word(UInt32(directory.count)) + Self.word(UInt32(bytes.count)) + [0, 0]
    }

    private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private static func word(_ value: UInt32) -> [UInt8] { half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16)) }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    private static func checksum(_ text: some Collection<UInt8>) -> UInt32 {
        ~text.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}
