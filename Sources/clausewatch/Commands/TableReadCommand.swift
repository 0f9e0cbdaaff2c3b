import ArgumentParser
import Foundation
import Tables

/// `clausewatch table read FILE`
struct TableReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Writes the table in a file as clean CSV: UTF-8, commas, every row on a line.",
        discussion: """
            Cells are written as they stand. What was decided about the file and what was passed over is said on
            standard error. Exit status 1: a column's dates or numbers can be read in two ways.
            """)

    @Argument(help: "The file, or - for standard input.")
    var file: String

    @OptionGroup var choices: TableChoices

    @Option(help: "The largest file that is read, in MiB.")
    var limit = 20

    @Flag(help: "Write what was decided as JSON instead of the table.")
    var json = false

    func run() throws {
        guard (1...1 << 20).contains(limit) else {
            throw InputError(description: "--limit is \(limit); expected a number of MiB from 1 to 1048576.")
        }
        let input = InputFile(
            path: file == "-" ? "standard input" : file, limit: limit << 20,
            advice: "Split it, or raise --limit.", isStandardInput: file == "-")
        do {
            try write(
                try TableStream.open(
                    try Self.bytes(of: input), name: input.path, options: choices.options(limit: limit << 20)))
        } catch let error as TableError {
            throw InputError(description: error.description)
        }
    }

    /// A file on disk is read where it lies; what comes through a pipe can be read only once and is held.
    private static func bytes(of input: InputFile) throws -> any ByteSource {
        guard !input.isStandardInput else {
            var bytes: [UInt8] = []
            while let part = try FileHandle.standardInput.read(upToCount: 1 << 18), !part.isEmpty {
                bytes += part
                guard bytes.count <= input.limit else { throw input.tooLarge }
            }
            return PipedBytes(bytes: bytes)
        }
        try input.checkIsFile()
        guard let bytes = FileBytes(path: input.path) else { throw input.unreadable }
        guard bytes.count <= input.limit else { throw input.tooLarge }
        return bytes
    }

    private func write(_ stream: TableStream) throws {
        let account = TableAccount(stream)
        if json {
            try Console.printJSON(account)
        } else {
            for line in account.sentences { Console.error(line) }
            try stream.writeCSV { Console.write($0) }
        }
        if !account.undecided.isEmpty { throw CommandEnded(status: .findings) }
    }
}
