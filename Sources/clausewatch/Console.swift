import Foundation
import SystemPackage

/// The two streams of a command: data goes to standard output, messages to standard error.
enum Console {
    /// Writes a line of data.
    static func print(_ text: String) {
        write(text, toErrors: false)
    }

    /// Writes a line of message.
    static func error(_ text: String) {
        write(text, toErrors: true)
    }

    /// Writes a line to one of the streams at once.
    static func write(_ text: String, toErrors: Bool) {
        // A text of CSV ends in CR LF, which is one character.
        let line = text.last?.isNewline == true ? text : text + "\n"
        _ = write(Array(line.utf8), to: toErrors ? .standardError : .standardOutput)
    }

    /// Writes bytes of data at once; false when their reader has gone away.
    static func write(_ bytes: [UInt8]) -> Bool {
        write(bytes, to: .standardOutput)
    }

    /// A reader that has gone away, such as `head`, is no fault of ours; what cannot be written for another reason, as
    /// on a full disk, ends the process: nobody must take half an answer for a whole one.
    private static func write(_ bytes: [UInt8], to stream: FileDescriptor) -> Bool {
        do {
            try stream.writeAll(bytes)
            return true
        } catch Errno.brokenPipe {
            return false
        } catch {
            if stream == .standardOutput {
                Self.error(
                    "standard output: cannot be written, \(error); what was printed is not whole. Make room, and ask "
                        + "again")
            }
            exit(ExitStatus.environment.rawValue)
        }
    }

    /// Writes a value as JSON with sorted keys, indented or on one line.
    static func printJSON(_ value: some Encodable, onOneLine: Bool = false) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
