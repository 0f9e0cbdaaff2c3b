import ArgumentParser
import Store

/// `clausewatch migrate`
struct MigrateCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the database schema to the version this program needs.")

    @OptionGroup var common: CommonOptions

    @Flag(name: [.customShort("n"), .long], help: "Only list what would be applied.")
    var dryRun = false

    func run() async throws {
        let database = try await Database.open(try await common.settings())
        let names = try await database.closing {
            let migrator = Migrator(owner: database.owner)
            return dryRun ? try await migrator.pending() : try await migrator.migrate(daemonRole: database.role)
        }
        for name in names { Console.print(name) }
        switch (names.isEmpty, dryRun) {
        case (true, _): Console.error("The schema is up to date; nothing to apply.")
        case (false, true): Console.error("\(names.count) migrations would be applied.")
        case (false, false): Console.error("\(names.count) migrations applied.")
        }
    }
}
