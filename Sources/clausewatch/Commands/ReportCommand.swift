import ArgumentParser

/// `clausewatch report …`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Works on contractors' report files.",
        subcommands: [
            ReportTemplateCommand.self, ReportCheckCommand.self, ReportSubmitCommand.self,
            ReportNilCommand.self, ReportExportCommand.self, ReportMarkCommand.self, ReportValueCommand.self,
            ReportLayoutCommand.self,
        ])
}
