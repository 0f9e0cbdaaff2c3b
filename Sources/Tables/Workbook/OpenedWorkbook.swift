/// A workbook of either form whose sheets can be opened one by one.
enum OpenedWorkbook {
    case xlsx(XLSXWorkbook)
    case ods(ODSWorkbook)

    init(_ source: any ByteSource, name: String, limits: WorkbookLimits, time: TimeLimit) throws(TableError) {
        let bytes = try source.read(0..<source.count)
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
            throw TableError(.otherKind, file: name, OtherWorkbook.advice(compound: bytes))
        }
        let archive = try Archive(bytes, file: name, limits: limits, time: time)
        if let workbook = try XLSXWorkbook(archive) {
            self = .xlsx(workbook)
        } else if let workbook = try ODSWorkbook(archive) {
            self = .ods(workbook)
        } else {
            throw TableError(.otherKind, file: name, OtherWorkbook.advice(container: archive))
        }
    }

    var form: FileForm {
        switch self {
        case .xlsx: .xlsx
        case .ods: .ods
        }
    }

    /// All sheets in the order of their tabs.
    var outlines: [SheetOutline] {
        switch self {
        case .xlsx(let workbook): workbook.outlines
        case .ods(let workbook): workbook.outlines
        }
    }

    /// Whether each sheet holds rows, where that is known before it is opened.
    var isFilled: [Bool]? {
        switch self {
        case .xlsx: nil
        case .ods(let workbook): workbook.isFilled
        }
    }

    /// The records of a sheet; nil when it has no cells by its nature, as a chart has none.
    func records(of index: Int) throws(TableError) -> SheetRecords? {
        switch self {
        case .xlsx(let workbook): try workbook.records(of: index)
        case .ods(let workbook): try workbook.records(of: index)
        }
    }
}
