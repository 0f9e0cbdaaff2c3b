import Foundation
import Subprocess
import SystemPackage
import Testing

/// What a real browser finds that keeps people from using a page.
enum Accessibility {
    /// The faults of the pages at these addresses, narrow and wide, light and dark.
    static func faults(of addresses: [String]) async throws -> [String?] {
        let made = Checkout.root.appending(path: ".build/test-tools/bin/python").path
        let python = ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? made
        let script = Checkout.root.appending(path: "Tests/clausewatchTests/Pages/check_accessibility.py").path
        let result = try await Subprocess.run(
            .path(FilePath(python)), arguments: Arguments([script] + addresses), output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20))
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
        return try JSON(result.standardOutput).list.map(\.text)
    }
}
