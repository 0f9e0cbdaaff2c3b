/// Reads a file's text as UTF-8, part by part.
struct TextReader {
    /// How many bytes of the file are read at a time.
    static let part = 1 << 18

    private let source: any ByteSource
    private let plan: TextPlan
    private let file: String
    private let decoder: CodePage
    /// The place in the file of the next byte to read.
    private(set) var position: Int

    init(_ source: any ByteSource, _ plan: TextPlan, file: String) {
        self.source = source
        self.plan = plan
        self.file = file
        position = plan.start
        decoder = CodePage(plan.encoding)
    }

    /// Adds the next part of the text to a buffer; false when there is no more.
    ///
    /// - Parameter count: At least how many bytes of the file are read, unless it ends before.
    mutating func read(atLeast count: Int = part, into text: inout [UInt8]) throws(TableError) -> Bool {
        guard position < source.count else { return false }
        let end = min(source.count, position + max(count, 16) & ~1)
        let bytes = try source.read(position..<end)
        let isLast = end == source.count
        switch plan.encoding {
        case .windows1252, .iso885915, .cp850, .macRoman:
            decoder.append(bytes, to: &text)
            position = end
        case .utf16LittleEndian, .utf16BigEndian:
            let wide = UTF16Text(bigEndian: plan.encoding == .utf16BigEndian, place: position, file: file)
            if plan.repairsControls {
                var decoded: [UInt8] = []
                position += try wide.append(bytes, isLast: isLast, to: &decoded)
                var repair = ControlRepair()
                _ = repair.append(decoded, isLast: true, to: &text)
            } else {
                position += try wide.append(bytes, isLast: isLast, to: &text)
            }
        case .ascii, .utf8:
            if plan.repairsControls {
                var repair = ControlRepair()
                position += repair.append(bytes, isLast: isLast, to: &text)
            } else {
                text.append(contentsOf: bytes)
                position = end
            }
        }
        return true
    }
}
