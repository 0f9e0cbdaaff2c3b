import FoundationEssentials
import Yams

/// What the demonstration does: `demo.yaml` in the folder of its files.
struct DemoScript: Decodable, Sendable {
    var authority: City
    var today: String
    var people: [Person]
    var register: String
    var reports: [Arrival]

    /// The invented council.
    struct City: Decodable, Sendable {
        var code, name, policy, currency, scheme: String
    }

    /// Somebody who may sign in.
    struct Person: Decodable, Sendable {
        var role, signInName, name: String
        /// The party of a contractor; nil for others.
        var party: String?
    }

    /// A report file that arrived.
    struct Arrival: Decodable, Sendable {
        var file, contract, period, received: String
        /// What the contractor says of its own columns; nil when nothing.
        var map: [String]?
    }

    static func read(folder: String) throws -> DemoScript {
        let path = folder + "/demo.yaml"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw InputError(
                description: "\(path) cannot be read. Run the demonstration from the checkout, or name the folder of "
                    + "its files with --files.")
        }
        do {
            return try YAMLDecoder().decode(DemoScript.self, from: data)
        } catch {
            throw InputError(description: "\(path): this is not the script of a demonstration: \(error)")
        }
    }

    /// What every page says.
    var notice: String {
        "Demonstration: \(authority.name) and all its contractors are invented. Today is taken to be \(today)."
    }
}
