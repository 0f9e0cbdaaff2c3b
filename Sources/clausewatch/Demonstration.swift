import Contracts
import Reports
import Store

/// Plays the demonstration through the same code as the commands `register import`, `report submit` and `flags`.
struct Demonstration: Sendable {
    let script: DemoScript
    let folder: String
    let settings: Settings
    let workspace: Workspace
    /// Whether its pages are served afterwards.
    let isServed: Bool

    func play() async throws {
        let authority = try await importRegister()
        try await submitReports(for: authority)
        let today = try Today(settings).day()
        try await assessAll(asOf: today)
        FlagList(
            flags: try await workspace.store.flags(of: authority, on: today), day: today,
            bounds: try settings.severityBounds()
        ).print()
        guard isServed else { return }
        try await DemoPeople(people: script.people, authority: authority, workspace: workspace).introduce()
        Console.error(
            "To send a file of your own while this runs: clausewatch report submit FILE --data "
                + "\(try settings.requiredText(.dataDirectory)) --contract REF --period P --received \(script.today)")
    }

    private func importRegister() async throws -> Authority {
        let city = script.authority
        let authority = try await workspace.store.ensureAuthority(
            code: city.code, name: city.name, policy: city.policy, currency: city.currency, scheme: city.scheme)
        let report = try await RegisterImport(
            store: workspace.store, library: try PolicyFiles.library(in: settings.requiredText(.policiesDirectory)),
            limit: try settings.number(.reportLimit) << 20
        ).run(
            path: folder + "/" + script.register, authority: authority, actor: workspace.actor,
            on: Today(settings).day())
        report.print()
        return authority
    }

    private func assessAll(asOf day: Day) async throws {
        _ = try await workspace.store.enqueueStale(asOf: day)
        while try await workspace.store.runNextJob(asOf: day) {}
    }

    /// Lets the files arrive in order, and the contracts be assessed at the start of each month, as the daemon
    /// would have done: so every flag knows since when it stands.
    private func submitReports(for authority: Authority) async throws {
        var (accepted, before, refused) = (0, 0, 0)
        var month: Day?
        for arrival in script.reports {
            guard let received = Day(arrival.received) else {
                throw InputError(description: "demo.yaml: \(arrival.file) is received on no day that exists.")
            }
            let first = received.adding(days: 1 - received.parts.day)
            if month.map({ $0 < first }) ?? true {
                try await assessAll(asOf: first)
                month = first
            }
            let path = folder + "/" + arrival.file
            let file = try InputFile(path: path, limit: try settings.number(.reportLimit) << 20).read()
            var submission = Submission(
                file: file, contract: arrival.contract, period: arrival.period, received: received,
                actor: workspace.actor)
            submission.choices = ReadingChoices(columns: try (arrival.map ?? []).map(ChoiceWords.map))
            let outcome = try await workspace.store.submit(submission, for: authority)
            switch outcome {
            case .accepted(_, isNew: true, _, _): accepted += 1
            case .accepted: before += 1
            case .refused:
                refused += 1
                ReportAnswerText(ReportAnswer(file: file.name, outcome, by: .commandLine)).print()
            }
        }
        Console.print(
            "\(script.reports.count) report files: \(accepted) accepted, \(before) accepted before, \(refused) refused."
        )
    }
}
