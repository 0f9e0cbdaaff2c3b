/// A file's bytes, read in parts, as often as wanted.
public protocol ByteSource: Sendable {
    /// How many bytes the file has.
    var count: Int { get }

    /// The bytes of a range within ``count``, all of them.
    func read(_ range: Range<Int>) throws(TableError) -> [UInt8]
}
