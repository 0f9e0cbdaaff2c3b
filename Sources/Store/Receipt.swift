public import Contracts
import Postgres
import Reports
import SQLFiles

/// Proof that a report file was accepted and is kept.
public struct Receipt: Sendable, Hashable, Codable {
    /// The number of the version in the store; quote it when asking about the submission.
    public var receipt: Int
    /// The authority's code.
    public var authority: String
    /// The contract's reference.
    public var contract: String
    /// The period reported on.
    public var period: Period
    /// The name the file came under.
    public var file: String
    /// The SHA-256 of the bytes in hexadecimal.
    public var sha256: String
    /// Which version of this period's report it is; the first is 1.
    public var version: Int
    /// The version that counts now: this one, unless a later one replaced it.
    public var versionInForce: Int
    /// The day it counts as received.
    public var received: Day
    /// The moment it was stored, UTC, RFC 3339.
    public var storedAt: String
    /// Whether it says "nothing to report".
    public var isNil: Bool
    /// How many lines it holds.
    public var lines: Int
    /// How many rows were as the template had them and are no lines.
    public var untouched: Int
    /// What its sender said of the file in place of the reader, such as `sheet=Payments`; nil where nothing was said.
    public var reading: String?

    init(_ row: Row, authority: Authority, contract: String, period: Period, sha256: String) throws {
        receipt = Int(try row.int64("version_id"))
        self.authority = authority.code
        self.contract = contract
        self.period = period
        file = try row.string("file_name")
        self.sha256 = sha256
        version = try row.int("version")
        versionInForce = try row.int("latest")
        received = try row.day("received")
        storedAt = try row.string("submitted_at")
        isNil = try row.bool("is_nil")
        lines = try row.int("line_count")
        untouched = try row.int("untouched")
        reading = try row.optionalString("reading").flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What the sender of these bytes can do where another answer was wanted.
    /// - Parameter isNew: Whether they were kept just now.
    func next(isNew: Bool, by entrance: Entrance) -> [String] {
        var sentences: [String] = []
        if let reading, !isNew {
            sentences.append(
                "These bytes were accepted as read with \(reading), and count so. To have them read otherwise, "
                    + "\(entrance.rereading).")
        }
        if versionInForce != version {
            sentences.append(
                "Version \(versionInForce) of this report has replaced it since and counts in its place. To let this "
                    + "file count again, \(entrance.restoring).")
        }
        return sentences
    }
}
