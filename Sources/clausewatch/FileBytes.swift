import Glibc
import SystemPackage
import Tables

/// A file on disk that is read in parts.
final class FileBytes: ByteSource {
    let count: Int
    private let descriptor: Int32
    private let path: String

    /// - Parameters:
    ///   - file: The open file, which is closed with this.
    ///   - count: How many bytes it has.
    init(_ file: FileDescriptor, count: Int, path: String) {
        descriptor = file.rawValue
        self.count = count
        self.path = path
    }

    deinit {
        close(descriptor)
    }

    func read(_ range: Range<Int>) throws(TableError) -> [UInt8] {
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let got = pread(descriptor, rest.baseAddress, range.count - filled, off_t(range.lowerBound + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                filled += got
            }
            isWhole = true
        }
        guard isWhole else {
            throw TableError(
                .unreadable, file: path, byte: range.lowerBound + bytes.count,
                "the file cannot be read on from here; it was cut short meanwhile, or the disk fails: try again")
        }
        return bytes
    }
}
