import ArgumentParser
import Store

/// `clausewatch audit verify`
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Computes the sealed audit log again and names the first entry that is not as it was sealed.",
        discussion: """
            Looks at every authority, or at the one of --authority. The last entry is held against the head kept in \
            audit.directory, and against --head. Exit status 1 when anything is wrong.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Option(help: "A head that was kept elsewhere, as an earlier run printed it: NUMBER:HASH, or the hash alone.")
    var head: String?

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    func run() async throws {
        let given = try head.map { AuditVerification.Anchor(try AuditHead($0), from: "--head") }
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let tellings = try await workspace.closing {
            let store = workspace.store
            let isForOne = chosen.authority != nil || given != nil
            let authorities = isForOne ? [try await store.authority(chosen.authority)] : try await store.authorities()
            let folder = try AuditHeadFolder(settings, in: workspace.database)
            var tellings: [AuditTelling] = []
            for authority in authorities {
                // The head is read before the log: it is never ahead of it then.
                let kept = try folder.flatMap { folder in
                    try folder.head(of: authority).map {
                        AuditVerification.Anchor($0, from: folder.file(of: authority))
                    }
                }
                let found = try await store.verifyAudit(
                    of: authority, against: [kept, given].compactMap(\.self))
                tellings.append(AuditTelling(found, of: authority, isAnchored: kept != nil || given != nil))
            }
            return tellings
        }
        if json { try Console.printJSON(tellings) } else { for telling in tellings { Console.print(telling.text) } }
        if tellings.contains(where: { $0.finding != nil }) { throw CommandEnded(status: .findings) }
    }
}
