import Foundation
import Testing

@testable import Tables

/// A short seeded round of what Tests/Fuzzing runs for longer.
@Suite struct FuzzedFileTests {
    @Test func `what the fuzzer starts from is read, and so are its workbooks when they are marked`() throws {
        for seed in FuzzedFile.seeds {
            let table = try Table.read(FuzzedFile.bytes(seed), name: "seed")
            #expect(FuzzedFile.isReadMarked(FuzzedFile.bytes(seed), table))
        }
    }

    @Test(arguments: 0..<FuzzedFile.seeds.count) func `a changed file is read or refused`(place: Int) {
        var dice = Dice(state: UInt64(place))
        let seed = FuzzedFile.seeds[place]
        for _ in 0..<300 {
            var input = seed
            for _ in 0...dice.below(4) { Self.change(&input, &dice) }
            do throws(TableError) {
                let table = try Table.read(FuzzedFile.bytes(input), name: "fuzzed")
                #expect(table.summary.dataRows >= 0)
                if input[0] & FuzzedFile.marks != 0 {
                    #expect(FuzzedFile.isReadMarked(FuzzedFile.bytes(input), table), "\(input)")
                }
            } catch {
                #expect(!error.message.isEmpty)
            }
        }
    }

    private static func change(_ input: inout [UInt8], _ dice: inout Dice) {
        let at = 1 + dice.below(input.count - 1)
        switch dice.below(5) {
        case 0: input[at] = UInt8(dice.below(256))
        case 1: input[at] ^= UInt8(1 << dice.below(8))
        case 2: input.removeSubrange(at..<min(input.count, at + 1 + dice.below(20)))
        case 3: input.insert(contentsOf: input[at..<min(input.count, at + 1 + dice.below(60))], at: at)
        default: input.insert(contentsOf: "99999999".utf8, at: at)
        }
        if input.count < 2 { input.append(0) }
    }
}
