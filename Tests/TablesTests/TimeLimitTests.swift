import Synchronization
import Testing

@testable import Tables

/// A file that takes too much of the processor is left with the place that reading has come to.
@Suite struct TimeLimitTests {
    /// A clock that stands still but for one look at it, at which a hundred seconds have gone.
    private final class Clock: Sendable {
        private let count = Mutex(0)
        private let late: Int

        init(lateAt look: Int = .max) {
            late = look
        }

        /// How often it was looked at.
        var looks: Int { count.withLock(\.self) }

        var time: @Sendable () -> Duration {
            {
                self.count.withLock { count in
                    count += 1
                    return count == self.late ? .seconds(100) : .zero
                }
            }
        }
    }

    private func refusal(_ bytes: [UInt8], _ clock: (@Sendable () -> Duration)?) -> TableError? {
        do throws(TableError) {
            _ = try Table.read(bytes, name: "report", timeUsed: clock)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a text that takes too long is refused with the row and byte it came to`() {
        let lines = Array(("supplier,amount\n" + String(repeating: "Acme,100\n", count: 100_000)).utf8)
        let clock = Clock()
        #expect(refusal(lines, clock.time) == nil)
        let error = refusal(lines, Clock(lateAt: clock.looks).time)
        #expect(error?.code == .overTime)
        #expect(error?.byte == 786_432)
        #expect(error?.record == 87_380)
        #expect(error?.message.contains("more than 10 s of the processor") == true)
        #expect(refusal(lines, Clock(lateAt: 3).time)?.record == nil)
    }

    @Test func `what was written before the time was used up is said to be no whole table`() throws {
        let lines = "supplier,amount\n" + String(repeating: "Acme,100\n", count: 100_000)
        func refusal(_ clock: Clock) throws -> (error: TableError?, written: Int) {
            let stream = try TableStream.open(Pieces(lines), name: "report", timeUsed: clock.time)
            var written = 0
            do throws(TableError) {
                try stream.writeCSV { bytes in
                    written += bytes.count
                    return true
                }
                return (nil, written)
            } catch {
                return (error, written)
            }
        }
        let clock = Clock()
        #expect(try refusal(clock).written == lines.utf8.count)
        let late = try refusal(Clock(lateAt: clock.looks))
        #expect(late.written > 0 && late.written < lines.utf8.count)
        #expect(late.error?.code == .overTime)
        #expect(late.error?.record == 87_380)
        #expect(
            late.error?.message.hasSuffix("; the rows written before this are not the whole table: leave them aside")
                == true)
        let opening = Clock()
        _ = try TableStream.open(Pieces(lines), name: "report", timeUsed: opening.time)
        let early = try refusal(Clock(lateAt: opening.looks + 1))
        #expect(early.written == 0)
        #expect(early.error?.message.contains("written") == false)
    }

    @Test func `a workbook that takes too long is refused`() throws {
        let bytes = try MadeWorkbooks.shared().bytes("xlsxwriter.xlsx")
        let clock = Clock()
        #expect(refusal(bytes, clock.time) == nil)
        for look in 1...clock.looks { #expect(refusal(bytes, Clock(lateAt: look).time)?.code == .overTime) }
    }

    @Test func `a file may take as much longer as larger files are let in`() {
        let bytes = Array("supplier,amount\nAcme,100\n".utf8)
        func refused(after seconds: Int, limit: Int) -> Bool {
            (try? Table.read(
                bytes, name: "report", options: TableOptions(limit: limit), timeUsed: { .seconds(seconds) })) == nil
        }
        #expect(!refused(after: 10, limit: 1 << 20) && refused(after: 11, limit: 1 << 20))
        #expect(!refused(after: 25, limit: 50 << 20) && refused(after: 26, limit: 50 << 20))
    }
}
