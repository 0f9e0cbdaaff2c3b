import Foundation

/// The dossiers of a file or of standard input: one JSON object over any number of lines, or many, one a line.
///
/// Which of the two it is, the first two lines that are not blank tell: the second begins an object where the first
/// leaves no place for a value. Of many dossiers one is held at a time.
struct DossierStream: ~Copyable {
    /// A dossier that was not read yet.
    struct Written {
        /// The line it stands on; nil when it is the whole file.
        var line: Int?
        var json: Data
    }

    private var lines: InputLines
    private var isBegun = false
    private var isByLine = false
    private var waiting: [Written] = []

    /// Opens the file.
    init(of file: InputFile) throws {
        lines = try InputLines(of: file)
    }

    /// The next dossier; nil after the last.
    mutating func next() throws -> Written? {
        if !isBegun { try begin() }
        if !waiting.isEmpty { return waiting.removeFirst() }
        guard isByLine, let line = try nextLine() else { return nil }
        return Written(line: lines.number, json: line)
    }

    private mutating func begin() throws {
        isBegun = true
        var whole = try nextLine() ?? Data()
        let number = lines.number
        guard let second = try nextLine() else {
            waiting = [Written(line: nil, json: whole)]
            return
        }
        isByLine = second.firstMark == UInt8(ascii: "{") && !"[,:".utf8.contains { $0 == whole.lastMark }
        if isByLine {
            waiting = [Written(line: number, json: whole), Written(line: lines.number, json: second)]
            return
        }
        // Blank lines between the two are kept, so that the decoder counts as the file does.
        whole.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lines.number - number))
        whole.append(second)
        whole.append(UInt8(ascii: "\n"))
        try lines.appendRest(to: &whole)
        waiting = [Written(line: nil, json: whole)]
    }

    private mutating func nextLine() throws -> Data? {
        while let line = try lines.next() {
            if line.firstMark != nil { return line }
        }
        return nil
    }
}

extension Data {
    /// The first byte that is no space; nil in a blank line.
    fileprivate var firstMark: UInt8? { first { !Data.spaces.contains($0) } }

    /// The last byte that is no space.
    fileprivate var lastMark: UInt8? { last { !Data.spaces.contains($0) } }

    private static let spaces: [UInt8] = Array(" \t\r\n".utf8)
}
