import CLibZip

/// Hands a spliced part to libzip as it asks for it; the former bytes are inflated again meanwhile.
final class SplicedSource {
    private let part: SplicedPart
    private let container: UnsafeMutableRawBufferPointer
    private var zip: OpaquePointer?
    private var stream: OpaquePointer?
    /// How many former bytes went by.
    private var inflated = 0
    /// Which text or stretch is next, and how much of it was handed over.
    private var (place, done) = (0, 0)
    private var error = zip_error_t()

    private static let commands: [zip_source_cmd_t] = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
        ZIP_SOURCE_SUPPORTS,
    ]

    /// - Parameter container: The container's bytes, which must outlive this.
    init(_ part: SplicedPart, in container: UnsafeMutableRawBufferPointer) {
        self.part = part
        self.container = container
        zip_error_init(&error)
    }

    deinit {
        close()
        zip_error_fini(&error)
    }

    /// The source as libzip takes it, which must not outlive this.
    func source(_ error: inout zip_error_t) -> OpaquePointer? {
        zip_source_function_create(
            { own, data, count, command in
                guard let own else { return -1 }
                return Unmanaged<SplicedSource>.fromOpaque(own).takeUnretainedValue().answer(command, data, Int(count))
            }, Unmanaged.passUnretained(self).toOpaque(), &error)
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: Int) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN: return open() ? 0 : -1
        case ZIP_SOURCE_READ:
            return data.flatMap { read(UnsafeMutableRawBufferPointer(start: $0, count: count)) } ?? -1
        case ZIP_SOURCE_CLOSE:
            close()
            return 0
        case ZIP_SOURCE_STAT:
            guard let facts = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            zip_stat_init(facts)
            facts.pointee.size = UInt64(part.size)
            facts.pointee.valid = UInt64(ZIP_STAT_SIZE)
            return Int64(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, UInt64(count))
        case ZIP_SOURCE_FREE: return 0
        case ZIP_SOURCE_SUPPORTS: return Self.commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }

    private func open() -> Bool {
        close()
        (inflated, place, done) = (0, 0, 0)
        let source = zip_source_buffer_create(container.baseAddress, UInt64(container.count), 0, &error)
        guard let source else { return false }
        zip = zip_open_from_source(source, ZIP_RDONLY, &error)
        guard let zip else {
            zip_source_free(source)
            return false
        }
        stream = zip_fopen_index(zip, part.part.index, 0)
        return stream != nil || fail()
    }

    private func close() {
        if let stream { zip_fclose(stream) }
        if let zip { zip_discard(zip) }
        (zip, stream) = (nil, nil)
    }

    private func fail() -> Bool {
        zip_error_set(&error, ZIP_ER_READ, 0)
        return false
    }

    /// Fills a buffer; gives how much of it, nil where the former bytes cannot be had.
    private func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int64? {
        var filled = 0
        while filled < buffer.count, place < part.texts.count + part.kept.count {
            let free = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            guard let count = place.isMultiple(of: 2) ? text(free) : stretch(free) else {
                _ = fail()
                return nil
            }
            filled += count
            done += count
            if count == 0 { (place, done) = (place + 1, 0) }
        }
        return Int64(filled)
    }

    private func text(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let bytes = part.texts[place / 2][done...].prefix(buffer.count)
        buffer.copyBytes(from: bytes)
        return bytes.count
    }

    private func stretch(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let range = part.kept[place / 2].dropFirst(done)
        // What stands before it was replaced by a text; the buffer is overwritten with what counts.
        while inflated < range.startIndex {
            guard let count = inflate(buffer.prefix(range.startIndex - inflated)), count > 0 else { return nil }
        }
        guard !range.isEmpty else { return 0 }
        guard let count = inflate(buffer.prefix(range.count)), count > 0 else { return nil }
        return count
    }

    private func inflate(_ buffer: Slice<UnsafeMutableRawBufferPointer>) -> Int? {
        let count = Int(zip_fread(stream, buffer.base.baseAddress, UInt64(buffer.count)))
        inflated += max(count, 0)
        return count < 0 ? nil : count
    }
}
