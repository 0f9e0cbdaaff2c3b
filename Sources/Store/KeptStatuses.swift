import Contracts
import Postgres
import Reports
import SQLFiles

/// What a version of a report says of parties, day by day.
struct KeptStatuses {
    private struct Said {
        let day: Day
        let value: Status
        let share: Int?
    }

    /// By party and code, in the order of the days.
    private var said: [String: [String: [Said]]] = [:]

    init(of version: Int64, for authority: Authority, in session: Session) throws {
        let rows = try session.query(
            Query.declaredAttributesByVersion.text, [.int(authority.id), .bigints([version])])
        for row in rows {
            guard let value = Status(rawValue: try row.string("value")) else { continue }
            said[try row.string("party_id"), default: [:]][try row.string("code"), default: []].append(
                Said(day: try row.day("day"), value: value, share: try row.optionalInt("share")))
        }
    }

    /// What is said of a party on a day: as kept for that day, or for a day before and one after it alike.
    func said(of party: String, on day: Day?) -> [DeclaredAttribute] {
        guard let day, let codes = said[party] else { return [] }
        return codes.compactMap { code, days in
            guard let before = days.last(where: { $0.day <= day }) else { return nil }
            let after = days.first { $0.day >= day }
            guard before.day == day || (before.value == after?.value && before.share == after?.share) else {
                return nil
            }
            return DeclaredAttribute(
                party: party, code: code, value: before.value, share: before.share.map(PartShare.fraction))
        }
    }
}
