import Tables

/// Bytes that came through a pipe.
struct PipedBytes: ByteSource {
    let bytes: [UInt8]

    var count: Int { bytes.count }

    func read(_ range: Range<Int>) -> [UInt8] {
        Array(bytes[range])
    }
}
