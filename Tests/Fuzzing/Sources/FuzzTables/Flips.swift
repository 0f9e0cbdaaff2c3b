import Foundation
import Tables

/// Reads a file cut off at every byte, and with every single bit changed, and counts what becomes of it.
struct Flips {
    private let path: String
    private let bytes: [UInt8]
    private let whole: [[String]]

    init(path: String) throws {
        self.path = path
        bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        whole = try Self.rows(bytes)
    }

    func run() {
        tell("cut off", 0..<bytes.count) { place in Array(bytes[..<place]) }
        tell("one bit changed", 0..<bytes.count * 8) { place in
            var changed = bytes
            changed[place / 8] ^= 1 << (place % 8)
            return changed
        }
    }

    private func tell(_ what: String, _ places: Range<Int>, _ change: (Int) -> [UInt8]) {
        var counts: [String: Int] = [:]
        var slowest = Duration.zero
        for place in places {
            let file = change(place)
            let start = ContinuousClock.now
            counts[outcome(file), default: 0] += 1
            slowest = max(slowest, ContinuousClock.now - start)
        }
        let told = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("\(path), \(what): \(told); the slowest took \(slowest)")
    }

    private func outcome(_ file: [UInt8]) -> String {
        do {
            return try Self.rows(file) == whole ? "read the same" : "read otherwise"
        } catch {
            return "refused \((error as? TableError)?.code.rawValue ?? "otherwise")"
        }
    }

    private static func rows(_ bytes: [UInt8]) throws -> [[String]] {
        let table = try Table.read(bytes, name: "changed")
        var rows = [table.header]
        table.forEachRow { row in rows.append((0..<row.count).map(row.text)) }
        return rows
    }
}
