/// How often one candidate stands in each record.
struct DelimiterTally {
    let delimiter: [UInt8]
    private var records = [Int](repeating: 0, count: 1024)
    private(set) var total = 0
    /// How often it stands neither before a blank nor, as a comma, between digits: there it may be a mark of the text.
    private(set) var tight = 0

    init(_ delimiter: [UInt8]) {
        self.delimiter = delimiter
    }

    /// Takes in the next record that holds it, with how often it does, and how often tight.
    mutating func add(_ count: Int, tight: Int) {
        records[min(count, records.count - 1)] += 1
        total += count
        self.tight += tight
    }

    /// The records that hold the candidate as often as most records that hold it at all.
    var agreeing: Int {
        records.dropFirst().max() ?? 0
    }

    /// How many records hold it at all.
    var holding: Int {
        records.reduce(0, +)
    }

    /// Whether it stands tight in every second of those records, as what parts cells does.
    var isTight: Bool { tight * 2 >= agreeing }

    /// How often it stands in the record that holds it least.
    var fewest: Int {
        records.firstIndex { $0 > 0 } ?? 0
    }

    /// How often it stands in most of them.
    var usual: Int {
        records.dropFirst().firstIndex(of: agreeing) ?? 0
    }
}
