public import Contracts
import Policies

/// The way by which a file comes in: it decides what its sender can do besides mending the file.
public enum Entrance: Sendable, Hashable {
    /// A command, whose options say things of the file.
    case commandLine
    /// A request, whose address says things of the file.
    case http
    /// A watched folder, where nothing can be said of a file; the council can.
    case inbox

    /// How to say that a column is one of ours.
    ///
    /// - Parameter theirs: The columns that may be meant, of which one is; none where it is not known which may.
    func reading(_ theirs: [String], as ours: String) -> String {
        let names = theirs.isEmpty ? ["THEIRS"] : theirs
        switch self {
        case .commandLine:
            let options = names.map { "--map \(Entrance.quoted("\($0)=\(ours)"))" }
            return "send the file with \(options.joined(separator: " or "))"
        case .http:
            return address(names.map { "map=\(Entrance.encoded("\($0)=\(ours)"))" })
        case .inbox:
            let columns = theirs.isEmpty ? "that column" : theirs.map { "\"\($0)\"" }.joined(separator: " or ")
            return "ask the council to have \(columns) read as \(ours) in your files"
        }
    }

    /// How to say that all days or numbers are written in one of these ways.
    func writing(_ name: String, _ ways: [String]) -> String {
        switch self {
        case .commandLine: "send the file with " + ways.map { "--\(name) \($0)" }.joined(separator: " or ")
        case .http: address(ways.map { "\(name)=\($0)" })
        case .inbox:
            "let the council send it in and tell it which holds, \(ways.joined(separator: " or "))"
        }
    }

    /// How to say which of several sheets or tables is meant.
    ///
    /// - Parameter file: What the file is, such as `report`.
    func naming(_ name: String, of file: String) -> String {
        switch self {
        case .commandLine: "name the one table that is the \(file) with --\(name), and the others are left out"
        case .http: "name the one table that is the \(file) with \(name)= in the address, and the others are left out"
        case .inbox: "send the one table that is the \(file) as a file of its own"
        }
    }

    /// How to say that several sheets are one report.
    var joining: String {
        switch self {
        case .commandLine: "sheets that are one report together are each named with --sheet"
        case .http: "sheets that are one report together are each named with sheet= in the address"
        case .inbox: "ask the council to send in sheets that are one report together"
        }
    }

    /// The step of a request that reports "nothing to report".
    public static let nilByHTTP = "send these two lines as the file: kind, and below it nil"

    /// How to send the file as the report on another period of the contract.
    public func reporting(on period: Period, contract: String) -> String {
        switch self {
        case .commandLine: "send it with --period \(period)"
        case .http:
            "send it to /contracts/\(Entrance.encoded(contract))/reports/\(period.start)..\(period.end)"
        case .inbox:
            "drop it in the folder \(DropName.folder(contract: contract, period: period.description))"
        }
    }

    /// The one step that reports "nothing to report".
    func nothing(on contract: String, in period: Period) -> String {
        switch self {
        case .commandLine: "run: clausewatch report nil \(Entrance.quoted(contract)) \(period)"
        case .http: Entrance.nilByHTTP
        case .inbox:
            "drop a text file of two lines, kind and below it nil, named "
                + DropName.text(contract: contract, period: period.description, name: "nil.csv")
        }
    }

    /// Where all codes stand that a report may have.
    func codes(of contract: String, in period: Period, language: Language) -> String {
        let sheet = "sheet \"\(FormGuide(language: language).codeSheet)\" of the form"
        guard self == .commandLine else { return "\(sheet), which the council has" }
        return "\(sheet): clausewatch report template \(Entrance.quoted(contract)) \(period) --language "
            + "\(language.rawValue) --output form.xlsx"
    }

    /// How to let a file count again that a later version has replaced.
    public var restoring: String {
        switch self {
        case .commandLine: "send it with --restore"
        case .http: address(["restore=true"]) + " under a new Idempotency-Key"
        case .inbox: "ask the council"
        }
    }

    /// How to say that a file is meant although another period's report has nearly all its lines, or its days.
    public var repeating: String {
        switch self {
        case .commandLine: "send it with --repeat"
        case .http: address(["repeat=true"]) + " under a new Idempotency-Key"
        case .inbox: "ask the council"
        }
    }

    /// How to have the same file read in another way than when it was accepted.
    public var rereading: String {
        switch self {
        case .commandLine: "send it with the options that say how, such as --sheet or --map"
        case .http:
            "send it again under a new Idempotency-Key, with what says how in the address, such as sheet= or map="
        case .inbox: "send the rows that are meant as a file of their own, or ask the council"
        }
    }

    private func address(_ fields: [String]) -> String {
        "send it again with \(fields.joined(separator: " or ")) in the address"
    }

    /// A word as a shell takes it for one.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }

    /// A text as an address has it (RFC 3986, 2.3).
    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let sign = Character(UnicodeScalar(byte))
            let isPlain = sign.isASCII && (sign.isLetter || sign.isNumber || "-._~".contains(sign))
            return isPlain ? String(sign) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
