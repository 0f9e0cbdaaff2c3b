import Contracts
import Foundation
import Testing

/// A dossier that gives one flag, and the one fact that, put another way, gives none.
struct FlagExample {
    let asOf: Day
    let dossier: Data

    /// Reads a file of `Fixtures/assessment/flags`.
    init(_ name: String, isQuiet: Bool = false) throws {
        let whole = try JSONSerialization.jsonObject(with: try Fixture.data("flags/\(name).json"))
        var file = try #require(whole as? [String: Any])
        if isQuiet {
            let quiet = try #require(file["quiet"] as? [String: Any])
            let path = try #require(quiet["at"] as? String).split(separator: "/").map(String.init)
            let put = try #require(quiet["put"])
            let changed = try FlagExample.replacing(path[...], of: file, by: put)
            file = try #require(changed as? [String: Any])
        }
        let day = try #require(file["asOf"] as? String)
        asOf = try #require(Day(day))
        let facts = try #require(file["dossier"])
        dossier = try JSONSerialization.data(withJSONObject: facts)
    }

    /// The value with what stands at a path of keys and positions replaced; the place must be there before.
    private static func replacing(_ path: ArraySlice<String>, of value: Any, by put: Any) throws -> Any {
        guard let first = path.first else { return put }
        if var list = value as? [Any] {
            let position = try #require(Int(first))
            list[position] = try replacing(path.dropFirst(), of: list[position], by: put)
            return list
        }
        var members = try #require(value as? [String: Any])
        let member = try #require(members[first])
        members[first] = try replacing(path.dropFirst(), of: member, by: put)
        return members
    }
}
