import CLibZip

/// A container whose parts are replaced or added; the others stay as they are, packed.
struct ArchiveEdit {
    private let bytes: [UInt8]
    private let file: String
    private let archive: Archive
    private let largest: Int
    private var changed: [String: [UInt8]] = [:]
    private var spliced: [String: SplicedPart] = [:]
    /// libzip's own choice takes eight seconds for a hundred megabytes of cells, and saves a quarter.
    private static let packing: UInt32 = 1

    /// - Parameter largest: The most bytes of a part that is edited, which is held some times over.
    init(_ bytes: [UInt8], file: String, largest: Int = 128 << 20) throws(TableError) {
        self.bytes = bytes
        self.file = file
        self.largest = largest
        archive = try Archive(bytes, file: file, time: TimeLimit(nil, upTo: bytes.count, file: file))
    }

    /// A part's content as it is by now; nil when there is none of that name.
    func content(_ name: String) throws(TableError) -> [UInt8]? {
        if let new = changed[name] { return new }
        guard let part = archive[name] else { return nil }
        guard part.size <= largest else {
            throw TableError(
                .inflation, file: file,
                "part \(name): unpacked it has more than \(largest >> 20) MiB, the most that is marked; split the file")
        }
        var content: [UInt8] = []
        content.reserveCapacity(part.size)
        try archive.inflate(part) { (step) throws(TableError) in
            content.append(contentsOf: step)
            return true
        }
        return content
    }

    /// Replaces a part, or adds it.
    mutating func put(_ name: String, _ content: [UInt8]) {
        changed[archive[name]?.name ?? name] = content
    }

    mutating func put(_ name: String, _ content: String) {
        put(name, Array(content.utf8))
    }

    /// Edits a part while it is copied; one that is missing starts as `empty`.
    mutating func edit(_ name: String, _ edit: inout some MarkupEdit, empty: String? = nil) throws(TableError) {
        guard let content = try content(name) ?? empty.map({ Array($0.utf8) }) else {
            throw TableError(.damaged, file: file, "part \(name): the container has no such part")
        }
        put(name, try MarkupCopy.copy(content, part: name, file: file, through: &edit))
    }

    /// Edits the rows of a sheet's part that marks touch; the others stay as they are, byte by byte.
    mutating func edit(_ name: String, rows: Set<Int>, _ edit: inout some MarkupEdit) throws(TableError) {
        guard changed[name] == nil, spliced[name] == nil, let part = archive[name],
            let cut = try SheetCut(part, of: archive, marked: rows), cut.rest.count <= largest
        else { return try self.edit(name, &edit) }
        let copy = try MarkupCopy.copy(cut.rest, part: name, file: file, isCut: true, through: &edit)
        let texts = copy.split(separator: SheetCut.sign, omittingEmptySubsequences: false).map(Array.init)
        guard texts.count == cut.kept.count + 1 else { throw failed }
        spliced[part.name] = SplicedPart(part: part, texts: texts, kept: cut.kept)
    }

    /// A name for a new part, such as `xl/comments3.xml`: the first that is free.
    func free(_ start: String, _ end: String) -> String {
        var number = 1
        while archive["\(start)\(number)\(end)"] != nil || changed["\(start)\(number)\(end)"] != nil { number += 1 }
        return "\(start)\(number)\(end)"
    }

    /// The container with its changes.
    ///
    /// It is written as a new one: changed in its place, the library (1.7.3) ends the program where the parts that it
    /// begins with stay as they are.
    func written() throws(TableError) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // The library reads the buffers when it closes the container; they stay in place till then.
        let container = Self.copy(bytes)
        let parts = changed.mapValues(Self.copy)
        let splices = spliced.mapValues { SplicedSource($0, in: container) }
        defer { for buffer in [container] + parts.values { buffer.deallocate() } }
        defer { withExtendedLifetime(splices) {} }
        let former = Self.open(
            zip_source_buffer_create(container.baseAddress, UInt64(container.count), 0, &error), ZIP_RDONLY, &error)
        guard let former else { throw failed }
        defer { zip_discard(former) }
        guard let target = zip_source_buffer_create(nil, 0, 1, &error) else { throw failed }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let zip = Self.open(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else { throw failed }
        var left = parts
        let isKept = (0..<zip_get_num_entries(former, 0)).allSatisfy { index in
            guard let name = zip_get_name(former, UInt64(index), 0).map({ String(cString: $0) }) else { return false }
            if let new = left.removeValue(forKey: name) { return Self.add(name, Self.source(new, &error), to: zip) }
            if let splice = splices[name] { return Self.add(name, splice.source(&error), to: zip) }
            return name.hasSuffix("/") || Self.keep(name, zip_source_zip(zip, former, UInt64(index), 0, 0, 0), in: zip)
        }
        let areAdded = left.sorted { $0.key < $1.key }.allSatisfy {
            Self.add($0.key, Self.source($0.value, &error), to: zip)
        }
        guard isKept, areAdded, zip_close(zip) == 0 else {
            zip_discard(zip)
            throw failed
        }
        return try read(target)
    }

    /// Opens a container; a source that cannot be opened is let go of.
    private static func open(_ source: OpaquePointer?, _ flags: Int32, _ error: inout zip_error_t) -> OpaquePointer? {
        guard let source else { return nil }
        guard let zip = zip_open_from_source(source, flags, &error) else {
            zip_source_free(source)
            return nil
        }
        return zip
    }

    private static func source(
        _ buffer: UnsafeMutableRawBufferPointer, _ error: inout zip_error_t
    ) -> OpaquePointer? {
        zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error)
    }

    private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawBufferPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        return copy
    }

    /// Adds a part that is packed anew.
    private static func add(_ name: String, _ source: OpaquePointer?, to zip: OpaquePointer) -> Bool {
        guard let place = put(name, source, in: zip) else { return false }
        return zip_set_file_compression(zip, place, ZIP_CM_DEFLATE, packing) == 0
    }

    /// Adds a part of another container as it is packed there.
    private static func keep(_ name: String, _ source: OpaquePointer?, in zip: OpaquePointer) -> Bool {
        put(name, source, in: zip) != nil
    }

    private static func put(_ name: String, _ source: OpaquePointer?, in zip: OpaquePointer) -> UInt64? {
        guard let source else { return nil }
        let place = zip_file_add(zip, name, source, zip_flags_t(ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8))
        guard place >= 0 else {
            zip_source_free(source)
            return nil
        }
        return UInt64(place)
    }

    private func read(_ source: OpaquePointer) throws(TableError) -> [UInt8] {
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { throw failed }
        defer { zip_source_close(source) }
        var written = [UInt8](repeating: 0, count: Int(facts.size))
        let count = written.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
        guard count == facts.size else { throw failed }
        return written
    }

    private var failed: TableError {
        TableError(.unreadable, file: file, "the marked workbook cannot be written")
    }
}
