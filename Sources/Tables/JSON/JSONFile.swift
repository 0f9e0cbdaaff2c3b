/// The lines of a JSON document, or of a text with one JSON object a line.
struct JSONFile: RecordSource {
    private let bytes: any ByteSource
    private let plan: TextPlan
    private let shape: JSONShape
    private let report: Int
    private let keys: JSONKeys
    private let file: String

    var givenHeader: [String]? { keys.names.map { String(decoding: $0, as: UTF8.self) } }

    /// Reads the file once for the names its lines have; an error says what is wrong with any of them.
    static func open(_ bytes: any ByteSource, name: String, options: TableOptions) throws(TableError) -> OpenedSource {
        let plan = try TextSurvey(bytes, wanted: options.encoding, file: name).plan
        let shape = try JSONShape(bytes, plan, file: name)
        let report = options.table ?? 1
        var lines = JSONLines(bytes, plan, shape, report: report, keys: nil, file: name)
        try lines.run { _ in true }
        var summary = TableSummary(form: shape == .ndjson ? .ndjson : .json)
        summary.encoding = plan.encoding
        summary.mark = plan.mark
        summary.notes = plan.notes
        summary.tables = lines.counts.enumerated().map { index, count in
            TableOutline(
                number: index + 1, title: shape == .dossier ? "reports[\(index)]" : nil, headerRows: nil,
                header: [], ownNames: [], dataRows: count)
        }
        let source = JSONFile(bytes: bytes, plan: plan, shape: shape, report: report, keys: lines.keys, file: name)
        return OpenedSource(records: source, summary: summary)
    }

    func forEachRecord(
        _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> RunFacts {
        var lines = JSONLines(bytes, plan, shape, report: report, keys: keys, file: file)
        try lines.run(body)
        return RunFacts()
    }
}
