import ArgumentParser
import Assessment
import Glibc
import Policies
import Postgres
import Reports
import Store
import Web

/// How a command ended, for the program that called it.
enum ExitStatus: Int32, Sendable {
    /// All was done.
    case done = 0
    /// The work was done and found something, or the file was refused.
    case findings = 1
    /// The input cannot be used as it is.
    case unusableInput = 2
    /// The database, the disk or the machine is in the way.
    case environment = 3

    /// The status of an error that ended a command.
    init(of error: any Error) {
        switch error {
        case let ended as CommandEnded: self = ended.status
        case is PostgresError, is EnvironmentError, is ListenError, is CancellationError: self = .environment
        case let error as StoreError:
            switch error.code {
            case .schemaBehind, .schemaAhead, .schemaChanged, .damagedFact, .personKeyMissing, .otherPersonKey,
                .auditBroken:
                self = .environment
            default: self = .unusableInput
            }
        case is CleanExit: self = .done
        case is InputError, is ChoiceFault, is SettingsError, is PolicyFaults, is DossierFault: self = .unusableInput
        default:
            switch Clausewatch.exitCode(for: error) {
            case .success: self = .done
            case .validationFailure: self = .unusableInput
            default: self = .environment
            }
        }
    }

    /// Tells the error on the right stream and ends the process.
    /// - Parameter keeps: Whether the command was to keep something, so that its sender must hear whether it did.
    func leave(after error: any Error, keeps: Bool) -> Never {
        switch error {
        case is CommandEnded: break
        case is ValidationError, is CleanExit, is ExitCode:
            Console.write(Clausewatch.fullMessage(for: error), toErrors: self != .done)
        case let error as any CustomStringConvertible where ExitStatus.isOurs(error):
            Console.error(error.description)
            if keeps, let consequence = (error as? PostgresError)?.consequence { Console.error(consequence) }
        default:
            Console.write(Clausewatch.fullMessage(for: error), toErrors: self != .done)
        }
        exit(rawValue)
    }

    private static func isOurs(_ error: any CustomStringConvertible) -> Bool {
        switch error {
        case is StoreError, is PostgresError, is EnvironmentError, is SettingsError, is InputError, is ChoiceFault,
            is PolicyFaults, is ListenError, is DossierFault:
            true
        default: false
        }
    }
}

/// The end of a command that has said all it had to say.
struct CommandEnded: Error {
    var status: ExitStatus
}

/// Something about the machine that stands in the way.
struct EnvironmentError: Error, CustomStringConvertible {
    var description: String
}

/// An input that cannot be used, told to a person.
struct InputError: Error, CustomStringConvertible {
    var description: String
}
