import FoundationEssentials
import Glibc

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
        let stream = toErrors ? stderr : stdout
        fputs(text.hasSuffix("\n") ? text : text + "\n", stream)
        fflush(stream)
    }

    /// Writes a value as JSON with sorted keys.
    static func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
