import ArgumentParser

/// `clausewatch show-config`
struct ShowConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-config", abstract: "Prints every setting with its value and where that comes from.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Print as JSON.")
    var json = false

    private struct Entry: Encodable {
        var key: String
        var value: String?
        var origin: String
    }

    func run() async throws {
        let entries = try await common.settings().effective.map { setting in
            let shown = setting.key.isSecret && setting.value != nil ? "(secret)" : setting.value?.description
            return Entry(key: setting.key.name, value: shown, origin: setting.origin)
        }
        if json {
            try Console.printJSON(entries)
        } else {
            let table = TextTable(
                columns: [.init(heading: "Setting"), .init(heading: "Value"), .init(heading: "From")],
                rows: entries.map { [$0.key, $0.value ?? "(none)", $0.origin] })
            for line in table.lines { Console.print(line) }
        }
    }
}
