import CLibZip

/// A workbook's container, a zip file: its parts by name, all checked before one is inflated.
struct Archive: Sendable {
    /// One part of the container.
    struct Part: Sendable {
        let name: String
        let index: UInt64
        /// How many bytes the part says it has when inflated.
        let size: Int
        /// How many bytes it takes in the container.
        let packed: Int
    }

    let file: String
    let limits: WorkbookLimits
    let time: TimeLimit
    private(set) var parts: [Part] = []
    private let bytes: [UInt8]
    private var places: [String: Int] = [:]
    /// How much is inflated at one go.
    private static let step = 64 << 10

    init(
        _ bytes: [UInt8], file: String, limits: WorkbookLimits = .init(), time: TimeLimit
    ) throws(TableError) {
        self.bytes = bytes
        self.file = file
        self.limits = limits
        self.time = time
        let found = try opened { (zip) throws(TableError) in try list(zip) }
        var total = 0
        for part in found {
            try admit(part, &total)
            if places.updateValue(parts.count, forKey: PartName.key(part.name)) != nil {
                throw fault(
                    .untrusted, part.name,
                    "two parts have this name, so that readers disagree on which one counts; "
                        + Self.saveAgain)
            }
            parts.append(part)
        }
    }

    /// The part of a name; nil when the container has none.
    subscript(name: String) -> Part? {
        places[PartName.key(name)].map { parts[$0] }
    }

    /// A fault that names its part.
    func fault(_ code: TableError.Code, _ part: String, _ message: String) -> TableError {
        TableError(code, file: file, "part \(part): \(message)")
    }

    /// Inflates a part step by step until `body` returns false; its checksum is compared at its end.
    func inflate(
        _ part: Part, _ body: (UnsafeBufferPointer<UInt8>) throws(TableError) -> Bool
    ) throws(TableError) {
        try opened { (zip) throws(TableError) in
            guard let stream = zip_fopen_index(zip, part.index, 0) else {
                throw damage(part, zip_error_code_zip(zip_get_error(zip)))
            }
            defer { zip_fclose(stream) }
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.step)
            defer { buffer.deallocate() }
            var done = 0
            while true {
                try time.check()
                let count = Int(zip_fread(stream, buffer.baseAddress, UInt64(Self.step)))
                guard count >= 0 else { throw damage(part, zip_error_code_zip(zip_file_get_error(stream))) }
                done += count
                guard done <= part.size, count > 0 || done == part.size else {
                    throw fault(
                        .damaged, part.name,
                        "the container says it holds \(part.size) bytes "
                            + "and it holds \(count > 0 ? "more" : "\(done)"); "
                            + Self.saveAgain)
                }
                guard count > 0, try body(UnsafeBufferPointer(rebasing: buffer[..<count])) else { return }
            }
        }
    }

    static let saveAgain = "open the file in a spreadsheet, save it as an Excel workbook (.xlsx) and send that"

    /// Refuses a part that lists sheets or other parts and is longer than any such list.
    func checkList(_ part: Part) throws(TableError) {
        guard part.size <= limits.list else {
            throw fault(
                .inflation, part.name,
                "it lists sheets or parts and holds \(part.size) bytes, and at most \(limits.list) are read; "
                    + Self.newWorkbook)
        }
    }

    /// Refuses more sheets than any workbook has.
    func checkSheets(_ count: Int) throws(TableError) {
        guard count <= limits.sheets else {
            throw TableError(
                .inflation, file: file, "the workbook has more than \(limits.sheets) sheets; \(Self.newWorkbook)")
        }
    }

    /// Refuses more styles than any workbook has.
    func checkStyles(_ part: Part, _ styles: CellStyles) throws(TableError) {
        guard !styles.isTooMany else {
            throw fault(
                .inflation, part.name, "it has more than \(limits.styles) cell styles or formats; \(Self.newWorkbook)")
        }
    }

    static let newWorkbook = "copy the table alone into a new workbook and send that"

    private func opened<Result>(
        _ body: (OpaquePointer) throws(TableError) -> Result
    ) throws(TableError) -> Result {
        try bytes.withUnsafeBufferPointer { (held) throws(TableError) -> Result in
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            guard let source = zip_source_buffer_create(held.baseAddress, UInt64(held.count), 0, &error) else {
                throw TableError(
                    .damaged, file: file, "the file cannot be opened as a zip container; \(Self.newWorkbook)")
            }
            guard let zip = zip_open_from_source(source, ZIP_RDONLY, &error) else {
                zip_source_free(source)
                throw TableError(
                    .damaged, file: file,
                    "the file begins like a workbook and the list of its parts at its end is missing or broken, "
                        + "so it was cut or changed on the way; send it again from the computer that made it")
            }
            defer { zip_discard(zip) }
            return try body(zip)
        }
    }

    private func list(_ zip: OpaquePointer) throws(TableError) -> [Part] {
        let count = Int(zip_get_num_entries(zip, 0))
        guard count <= limits.parts else {
            throw TableError(
                .inflation, file: file,
                "the container has \(count) parts and at most \(limits.parts) are read; \(Self.newWorkbook)")
        }
        var found: [Part] = []
        found.reserveCapacity(count)
        for index in 0..<UInt64(count) {
            var facts = zip_stat_t()
            guard zip_stat_index(zip, index, ZIP_FL_ENC_RAW, &facts) == 0, let name = facts.name else {
                throw TableError(
                    .damaged, file: file,
                    "part \(index + 1) of the container has no readable entry; \(Self.newWorkbook)")
            }
            found.append(try Self.part(facts, String(cString: name), self))
        }
        return found
    }

    private static func part(_ facts: zip_stat_t, _ name: String, _ archive: Archive) throws(TableError) -> Part {
        if let trick = PartName.fault(name) {
            throw archive.fault(
                .untrusted, String(name.prefix(120)), "it \(trick), which no workbook needs; \(saveAgain)")
        }
        guard facts.encryption_method == 0 else {
            throw archive.fault(.otherKind, name, "it is encrypted; \(OtherWorkbook.withoutPassword)")
        }
        guard facts.comp_method == 0 || facts.comp_method == 8 else {
            throw archive.fault(
                .otherKind, name, "it is packed by method \(facts.comp_method) and workbooks use deflate; \(saveAgain)")
        }
        guard facts.size <= UInt64(Int32.max), facts.comp_size <= UInt64(archive.bytes.count) else {
            throw archive.fault(
                .inflation, name, "it says it holds \(facts.size) bytes, more than any part that is read; \(saveAgain)")
        }
        return Part(name: name, index: facts.index, size: Int(facts.size), packed: Int(facts.comp_size))
    }

    private func admit(_ part: Part, _ total: inout Int) throws(TableError) {
        guard part.size <= limits.grace || part.size <= part.packed * limits.ratio else {
            throw fault(
                .inflation, part.name,
                "it inflates from \(part.packed) to \(part.size) bytes, more than \(limits.ratio) times; "
                    + Self.newWorkbook)
        }
        total += part.size
        guard total <= limits.inflated else {
            throw fault(
                .inflation, part.name,
                "with it the parts inflate to more than \(limits.inflated >> 20) MiB; "
                    + "split the table into workbooks of fewer rows, each with the header")
        }
    }

    private func damage(_ part: Part, _ code: Int32) -> TableError {
        let what =
            switch code {
            case ZIP_ER_CRC: "its bytes do not fit its checksum"
            case ZIP_ER_EOF: "it ends too early"
            default: "its bytes cannot be inflated"
            }
        return fault(
            .damaged, part.name,
            "\(what), so the file was changed or cut on the way; send it again from the computer that made it")
    }
}
