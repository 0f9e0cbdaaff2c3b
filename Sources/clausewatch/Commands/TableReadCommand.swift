import ArgumentParser
import Reports
import Store
import Tables

/// `clausewatch table read FILE`
struct TableReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Writes the table in a file as clean CSV: UTF-8, commas, every row on a line.",
        discussion: """
            Cells are written as they stand. What was decided about the file and what was passed over is said on
            standard error. A row keeps its own width; only blank cells beyond the header's are left out. Exit status
            1: a column's dates or numbers can be read in two ways or contradict each other; 2: the file cannot be
            read, or not within its limits (--limit, and 10 s of processor time for every 20 MiB let in).
            """)

    @Argument(help: "The file or named pipe, or - for standard input.")
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
                    try input.source(), name: input.path,
                    options: try choices.readingOfOne().options(limit: limit << 20), timeUsed: ProcessorTime.fromNow()))
        } catch let error as TableError {
            throw InputError(description: error.description)
        }
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
