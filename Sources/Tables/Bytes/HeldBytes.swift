/// Bytes that are in memory already.
public struct HeldBytes: ByteSource {
    private let bytes: [UInt8]

    /// A file of these bytes.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How many there are.
    public var count: Int { bytes.count }

    /// Those of a run of places.
    public func read(_ range: Range<Int>) -> [UInt8] {
        range == bytes.indices ? bytes : Array(bytes[range])
    }
}
