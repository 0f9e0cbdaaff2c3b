import Subprocess
import SystemPackage

/// Runs the programs of an installation under the server's account.
struct ServerPrograms: Sendable {
    private static let outputLimit = 1 << 20

    let installation: PostgresInstallation
    let account: ServerAccount

    /// What to run and how: without the daemon's environment, in a session of its own, so that Ctrl-C in the daemon's
    /// terminal does not reach the server before the daemon has ended its work.
    ///
    /// `setpriv` (util-linux) changes the account. Subprocess could too, but calls `setgroups` between `clone3` and
    /// `exec`, which waits for ever when another thread held a lock of glibc at that moment.
    func configuration(_ program: String, _ arguments: [String]) -> Configuration {
        var options = PlatformOptions()
        options.createSession = true
        let path = "\(installation.folder)/\(program)"
        let change = ["--reuid", "\(account.user)", "--regid", "\(account.group)", "--clear-groups", "--", path]
        return Configuration(
            executable: .name(account.isOther ? "setpriv" : program),
            arguments: Arguments((account.isOther ? change : []) + arguments),
            environment: .custom([
                "PATH": "\(installation.folder):/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC",
            ]),
            workingDirectory: "/", platformOptions: options)
    }

    /// Runs a program to its end; an error with its last words when it fails.
    func run(_ program: String, _ arguments: [String], input: String = "") async throws {
        let result = try await Subprocess.run(
            configuration(program, arguments), input: .string(input), output: .string(limit: Self.outputLimit),
            error: .combinedWithOutput)
        guard result.terminationStatus.isSuccess else {
            let words = result.standardOutput.split(whereSeparator: \.isNewline).suffix(5).joined(separator: " | ")
            throw PostgresError(
                .clusterProgram,
                "\(installation.folder)/\(program), run under the account \(account.name), failed "
                    + "(\(result.terminationStatus)): \(words.isEmpty ? "it did not say why" : words)")
        }
    }
}
