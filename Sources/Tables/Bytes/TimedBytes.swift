/// A file's bytes that are handed out as long as reading them takes no more time than one file may take.
struct TimedBytes: ByteSource {
    let bytes: any ByteSource
    let time: TimeLimit

    var count: Int { bytes.count }

    func read(_ range: Range<Int>) throws(TableError) -> [UInt8] {
        try time.check(byte: range.lowerBound)
        return try bytes.read(range)
    }
}
