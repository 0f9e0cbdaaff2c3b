/// Walks over the lines of a JSON file: objects whose values are texts, numbers, truths or lists of those.
struct JSONLines: ~Copyable {
    /// As many columns as a sheet has.
    private static let widest = RecordCut.widest
    /// Blank cells that are handed out where a line has no value for a name of the others.
    private static let mostBlank = 10_000_000

    private var text: JSONText
    private let shape: JSONShape
    /// Which of a dossier's reports is walked over, from one.
    private let report: Int
    private(set) var keys: JSONKeys
    private let collects: Bool
    private var record = RawRecord()
    private var values: [UInt8] = []
    private var cells: [RawRecord.Cell] = []
    private var isFilled: [Bool] = []
    private var key: [UInt8] = []
    private var isStopped = false
    private var blanks = 0
    /// How many lines each of the reports has.
    private(set) var counts: [Int] = []

    /// - Parameter keys: The columns, when they are known; nil to collect them.
    init(_ source: any ByteSource, _ plan: TextPlan, _ shape: JSONShape, report: Int, keys: JSONKeys?, file: String) {
        text = JSONText(source, plan, file: file)
        self.shape = shape
        self.report = report
        self.keys = keys ?? JSONKeys()
        collects = keys == nil
    }

    /// Lends each line in order until `body` returns false.
    mutating func run(_ body: (borrowing RawRecord) throws(TableError) -> Bool) throws(TableError) {
        switch shape {
        case .ndjson: try runLines(body)
        case .list: try runList("", isChosen: true, body)
        case .report: try runMember("lines", in: "", body)
        case .dossier: try runMember("reports", in: "", body)
        }
        guard !isStopped, shape != .ndjson else { return }
        text.path = ""
        guard try text.next() == nil else { throw text.fault("expected the end of the file behind the document") }
    }

    private mutating func runLines(_ body: (borrowing RawRecord) throws(TableError) -> Bool) throws(TableError) {
        counts = [0]
        var last = 0
        while try text.next() != nil, !isStopped {
            let number = text.line
            guard number > last else { throw text.fault("expected a line end behind the object") }
            while last + 1 < number, !isStopped {
                last += 1
                try lend(number: last, body)
            }
            text.path = "the object in line \(number)"
            try takeObject()
            last = number
            counts[0] += 1
            if !isStopped { try lend(number: number, body) }
        }
    }

    /// The value of a member of an object, other members passed over.
    private mutating func runMember(
        _ name: String, in path: String, _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) {
        text.path = path
        try text.expect("{", "an object")
        guard try text.next() != UInt8(ascii: "}") else { return text.pass() }
        repeat {
            key.removeAll(keepingCapacity: true)
            try text.string(into: &key)
            try text.expect(":", "a colon behind the name")
            if key.elementsEqual(name.utf8), try text.next() == UInt8(ascii: "[") {
                let inner = path.isEmpty ? name : path + "." + name
                if name == "reports" {
                    try runReports(body)
                } else {
                    try runList(inner, isChosen: shape == .report || counts.count + 1 == report, body)
                }
                guard !isStopped else { return }
                text.path = path
            } else {
                try text.skip()
            }
        } while try text.goesOn(until: "}")
    }

    private mutating func runReports(_ body: (borrowing RawRecord) throws(TableError) -> Bool) throws(TableError) {
        text.pass()
        guard try text.next() != UInt8(ascii: "]") else { return text.pass() }
        var index = 0
        repeat {
            let before = counts.count
            try runMember("lines", in: "reports[\(index)]", body)
            guard !isStopped else { return }
            if counts.count == before { counts.append(0) }
            index += 1
            text.path = "reports"
        } while try text.goesOn(until: "]")
    }

    private mutating func runList(
        _ path: String, isChosen: Bool, _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) {
        try text.expect("[", "a list of lines")
        var count = 0
        defer { counts.append(count) }
        guard try text.next() != UInt8(ascii: "]") else { return text.pass() }
        repeat {
            text.path = "\(path)[\(count)]"
            count += 1
            guard isChosen else {
                try text.skip()
                continue
            }
            try takeObject()
            try lend(number: count, body)
            guard !isStopped else { return }
        } while try text.goesOn(until: "]")
    }

    /// Hands out the line that was read; one without a value is empty.
    private mutating func lend(
        number: Int, _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) {
        for place in cells.indices { isFilled[place] = false }
        record.begin(number: number)
        swap(&record.bytes, &values)
        swap(&record.cells, &cells)
        isStopped = try !body(record)
        values.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    private mutating func takeObject() throws(TableError) {
        let path = text.path
        try refuseOther()
        values.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        try text.expect("{", "an object with the line's values")
        guard try text.next() != UInt8(ascii: "}") else { return text.pass() }
        var last = -1
        repeat {
            key.removeAll(keepingCapacity: true)
            try text.string(into: &key)
            text.path = path + "." + String(decoding: key, as: UTF8.self)
            try text.expect(":", "a colon behind the name")
            last = try place(after: last)
            try takeValue(at: last)
            text.path = path
        } while try text.goesOn(until: "}")
    }

    /// Refuses another value where a line is expected; a list that lies too deep is told first.
    private mutating func refuseOther() throws(TableError) {
        guard let byte = try text.next(), let found = Self.kind(of: byte) else { return }
        let fault = text.fault(
            "expected an object with the line's values, and found \(found); "
                + "write each line as an object, such as {\"payee\": \"Acme\", \"amount\": \"5.00\"}")
        if byte == UInt8(ascii: "[") { try text.skip() }
        throw fault
    }

    /// What a value that is no object begins like; nil for all else.
    private static func kind(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "["): "a list"
        case UInt8(ascii: "\""): "a text"
        case UInt8(ascii: "-"), 0x30...0x39: "a number"
        case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
        case UInt8(ascii: "n"): "null"
        default: nil
        }
    }

    private mutating func place(after last: Int) throws(TableError) -> Int {
        let known = collects ? keys.add(key, after: last) : keys.place(of: key, after: last)
        guard let place = known else { throw text.fault("the file was changed while it was read; read it again") }
        guard place < Self.widest else {
            throw text.fault("the lines have more than \(Self.widest) different names, and a sheet has no more columns")
        }
        while isFilled.count <= place { isFilled.append(false) }
        guard !isFilled[place] else { throw text.fault("the name stands twice in one line; keep one of the two") }
        isFilled[place] = true
        return place
    }

    private mutating func takeValue(at place: Int) throws(TableError) {
        let start = UInt32(values.count)
        let kind: CellKind
        switch try text.next() {
        case UInt8(ascii: "["):
            try takeList()
            kind = .text
        case UInt8(ascii: "{"):
            throw text.fault("expected a text, a number, true, false, null or a list of those, and found an object")
        default: kind = try takeScalar()
        }
        guard values.count <= RawRecord.longest else {
            throw text.fault(
                "the line's values run on for more than \(RawRecord.longest) bytes, the most that is read", .tooLong)
        }
        blanks += max(place - cells.count, 0)
        guard blanks <= Self.mostBlank else {
            throw text.fault(
                "up to here the lines leave out more than \(Self.mostBlank) values of names that other lines have; "
                    + "send lines of different kinds in files of their own", .inflation)
        }
        while cells.count <= place { cells.append(RawRecord.Cell(start: start, end: start, kind: .text)) }
        cells[place] = RawRecord.Cell(start: start, end: UInt32(values.count), kind: kind)
    }

    /// A list's values, joined by `; ` as a cell of a sheet would hold them.
    private mutating func takeList() throws(TableError) {
        text.pass()
        guard try text.next() != UInt8(ascii: "]") else { return text.pass() }
        let start = values.count
        var isFirst = true
        repeat {
            if !isFirst { values.append(contentsOf: "; ".utf8) }
            isFirst = false
            let next = try text.next()
            guard next != UInt8(ascii: "["), next != UInt8(ascii: "{") else {
                throw text.fault("expected texts or numbers in the list, and found a list or an object")
            }
            _ = try takeScalar()
            guard values.count - start <= RawRecord.longestCell else {
                throw text.fault(
                    "a list runs on for more than \(RawRecord.longestCell) bytes, the most that is read", .tooLong)
            }
        } while try text.goesOn(until: "]")
    }

    private mutating func takeScalar() throws(TableError) -> CellKind {
        let start = values.count
        if try text.next() == UInt8(ascii: "\"") {
            try text.string(into: &values)
            return .text
        }
        try text.word(into: &values)
        let word = values[start...]
        if word.elementsEqual("null".utf8) {
            values.removeLast(4)
            return .text
        }
        for truth in ["true", "false"] where word.elementsEqual(truth.utf8) {
            for place in start..<values.count { values[place] &= 0xDF }
            return .boolean
        }
        guard let first = word.first, first == UInt8(ascii: "-") || (first >= 0x30 && first <= 0x39) else {
            throw text.fault("expected a text in quotation marks, a number, true, false or null")
        }
        guard JSONNumber.isNumber(word) else {
            throw text.fault(
                "\(String(decoding: word.prefix(40), as: UTF8.self)) is no number: in JSON it has no zeros in front "
                    + "and digits on both sides of its point; write it so, or in quotation marks to keep it as it "
                    + "stands")
        }
        return word.allSatisfy { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") } ? .number : .text
    }
}
