import Foundation
import SystemPackage

/// The lines of a file or of standard input, of which one is held at a time.
struct InputLines: ~Copyable {
    /// The number of the line last given, from 1 on; 0 before the first.
    private(set) var number = 0
    private let file: InputFile
    private let source: FileDescriptor
    private var piece = [UInt8](repeating: 0, count: 1 << 18)
    private var unread = 0..<0

    /// Opens the file.
    init(of file: InputFile) throws {
        self.file = file
        source = try file.open()
    }

    deinit {
        // Nothing was written, so nothing can be lost.
        if !file.isStandardInput { try? source.close() }
    }

    /// The next line without its end, nil after the last; a line of more bytes than the limit is an error.
    mutating func next() throws -> Data? {
        guard try fill() else { return nil }
        number += 1
        var line = Data()
        while try fill() {
            let end = piece[unread].firstIndex(of: UInt8(ascii: "\n"))
            line.append(contentsOf: piece[unread.lowerBound..<(end ?? unread.upperBound)])
            unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
            guard line.count <= file.limit else { throw number == 1 ? file.tooLarge : tooLong }
            if end != nil { break }
        }
        return line
    }

    /// Appends all that is left; more bytes altogether than the limit are an error.
    mutating func appendRest(to text: inout Data) throws {
        while try fill() {
            text.append(contentsOf: piece[unread])
            unread = 0..<0
            guard text.count <= file.limit else { throw file.tooLarge }
        }
    }

    private var tooLong: InputError {
        InputError(
            description: "\(file.name), line \(number): the dossier is larger than \(file.limit >> 20) MiB. "
                + "Raise reports.limit-mib.")
    }

    /// Whether there are bytes left, of which it reads some when none are at hand.
    private mutating func fill() throws -> Bool {
        guard unread.isEmpty else { return true }
        let source = source
        unread = 0..<(try file.reading { try piece.withUnsafeMutableBytes { try source.read(into: $0) } })
        return !unread.isEmpty
    }
}
