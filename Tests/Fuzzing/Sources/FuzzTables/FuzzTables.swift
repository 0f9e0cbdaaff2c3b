import Foundation
import Tables

/// Reads what the fuzzer made; anything but a table or a refusal is a fault of the reader.
private func readFuzzed(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = FuzzedFile.bytes(Array(UnsafeBufferPointer(start: data, count: count)))
    guard let table = try? Table.read(bytes, name: "fuzzed") else { return 0 }
    table.forEachRow { row in
        for column in 0..<row.count { _ = row.utf8(column) }
    }
    let first = UnsafeBufferPointer(start: data, count: count).first ?? 0
    precondition(first & FuzzedFile.marks == 0 || FuzzedFile.isReadMarked(bytes, table), "not read with its marks")
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Writes what the fuzzer starts from into a folder.
private func writeSeeds(_ folder: String) throws {
    for (place, seed) in FuzzedFile.seeds.enumerated() {
        try Data(seed).write(to: URL(filePath: folder).appending(path: "seed-\(place)"))
    }
}

/// The name under which the package manager looks for an executable's entry.
@_cdecl("FuzzTables_main")
public func fuzzTables(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    let arguments = CommandLine.arguments
    do {
        if arguments.count == 3, arguments[1] == "seeds" {
            try writeSeeds(arguments[2])
            return 0
        }
        if arguments.count > 2, arguments[1] == "flips" {
            for path in arguments[2...] {
                try Flips(path: path).run()
            }
            return 0
        }
    } catch {
        print(error)
        return 1
    }
    var count = count
    var words = words
    return runFuzzer(&count, &words) { readFuzzed($0, $1) }
}
