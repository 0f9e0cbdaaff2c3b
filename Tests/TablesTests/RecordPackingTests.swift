import Testing

@testable import Tables

@Suite struct RecordPackingTests {
    @Test func `what does not fit is left out whole`() {
        var packing = RecordPacking(most: 100)
        var record = RawRecord()
        record.begin(number: 1)
        record.append("a text of some length".utf8)
        var taken: [Bool] = []
        for _ in 0..<4 { taken.append(packing.add(record)) }
        #expect(taken == [true, true, true, false])
        #expect(packing.count == 3)
        #expect(packing.bytes.count == 63)
    }
}
