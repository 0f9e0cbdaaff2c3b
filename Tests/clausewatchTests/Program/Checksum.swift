import Subprocess
import SystemPackage
import Testing

/// Digests made by another program than the one under test.
enum Checksum {
    static func sha256(of file: String) async throws -> String {
        let result = try await Subprocess.run(
            .name("sha256sum"), arguments: ["--", file], output: .string(limit: 4_096))
        try #require(result.terminationStatus.isSuccess)
        return String(result.standardOutput.prefix { $0 != " " })
    }
}
