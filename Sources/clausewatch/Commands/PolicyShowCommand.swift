import ArgumentParser
import Foundation
import Policies

/// `clausewatch policy show CODE`
struct PolicyShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints clauses in plain sentences, in English and Dutch, with legal basis, source and an example.",
        discussion: "Of a policy with several editions the latest is shown; --edition names another.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "A policy (nl.utrecht), a clause of it (nl.utrecht/social-return), or a policy file (*.yaml).")
    var code: String

    @Option(help: "The edition.")
    var edition: String?

    @Option(
        help: "The language, en or nl; both when not given.", transform: { try Written.language($0, "--language") })
    var language: Language?

    func run() async throws {
        let settings = try await common.settings()
        let parts = code.split(separator: "/", maxSplits: 1).map(String.init)
        let isFile = code.hasSuffix(".yaml") || FileManager.default.fileExists(atPath: code)
        let policy =
            isFile
            ? try PolicyFiles.policy(in: code)
            : try PolicyShowCommand.policy(
                parts[0], in: PolicyFiles.library(in: try settings.requiredText(.policiesDirectory)))
        let shown = try edition(of: policy)
        let wanted = isFile || parts.count < 2 ? nil : parts[1]
        let clauses = shown.clauses.map(\.clause).filter { wanted == nil || $0.code == wanted }
        guard !clauses.isEmpty else {
            let known = shown.clauses.map(\.clause.code).joined(separator: ", ")
            throw InputError(
                description:
                    "The edition \(shown.edition) of \(policy.code) has no clause \"\(wanted ?? "")\"; its clauses "
                    + "are \(known).")
        }
        for language in language.map({ [$0] }) ?? Language.allCases {
            Console.print(PolicyText(policy, shown, clauses, in: language).text)
        }
    }

    private static func policy(_ code: String, in library: PolicyLibrary) throws -> Policy {
        guard let policy = library.policy(code) else {
            let known = library.policies.map(\.code).joined(separator: ", ")
            throw InputError(description: "There is no policy \"\(code)\"; there are \(known).")
        }
        return policy
    }

    private func edition(of policy: Policy) throws -> Policy.Edition {
        let known = policy.editions.map(\.edition).joined(separator: ", ")
        let found =
            edition.map { name in policy.editions.first { $0.edition == name } }
            ?? policy.editions.max { $0.from < $1.from }
        guard let found else {
            throw InputError(description: "\(policy.code) has no edition \"\(edition ?? "")\"; it has \(known).")
        }
        return found
    }
}
