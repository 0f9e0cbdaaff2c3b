import Foundation
import Policies
import Testing

@Suite struct PolicyFileTests {
    private func faults(_ text: String) -> [String] {
        do {
            _ = try PolicyFile.read(text, name: "policy.yaml")
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test(arguments: [
        "names", "tables", "broken", "repeated-key", "anchor", "alias", "tag", "complex-key", "empty",
    ])
    func `all faults of a file are told with line and column`(name: String) throws {
        let found = faults(try Fixture("faults/\(name).yaml").text())
        let expected = try Fixture("faults/\(name).txt").text().split(separator: "\n").map(String.init)
        #expect(found == expected)
        if found != expected { print(found.joined(separator: "\n")) }
    }
}
