/// A file's records in order, kept nowhere: each run reads the file from its beginning once more.
protocol RecordSource: Sendable {
    /// The column names where the file's own form gives them, as the keys of JSON lines; nil where a row holds them.
    var givenHeader: [String]? { get }

    /// How many bytes of the file's content the source keeps in memory beside the file itself.
    var held: Int { get }

    /// What number formats show beside numbers, by the number that cells carry.
    var units: [ShownUnit] { get }

    /// The records with rows put together that are cut in the file, below its header; nil where none is.
    func joined(below header: HeaderSearch) throws(TableError) -> JoinedRecords?

    /// Lends each record in order, empty ones too, until `body` returns false.
    ///
    /// Every run hands out the same records; memory holds no more than the current one and a part of the file.
    func forEachRecord(
        _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> RunFacts
}

extension RecordSource {
    var givenHeader: [String]? { nil }
    var held: Int { 0 }
    var units: [ShownUnit] { [] }
    func joined(below header: HeaderSearch) throws(TableError) -> JoinedRecords? { nil }
}
