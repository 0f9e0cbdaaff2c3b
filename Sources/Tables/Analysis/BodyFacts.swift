/// What a run over all records found.
struct BodyFacts {
    /// The chosen table's column names.
    var header: [String] = []
    /// The same without the names of groups and the units.
    var ownNames: [String] = []
    var records = 0
    var preambleRows = 0
    /// The filled cells of the first of those rows.
    var preamble: [FormatSample] = []
    var emptyRows = 0
    var dataRows = 0
    var hiddenRows = 0
    /// Rows with fewer cells than the header's columns.
    var narrowRows = 0
    var narrow = RowRuns()
    /// Pairs of such rows in sequence that make one of the header's width together, and the first of them.
    var broken: (first: Int, count: Int)?
    var marked: [MarkedRow] = []
    /// The first row that looks like those marked and is data, as there are too many of them; nil where there are not.
    var firstUnmarked: Int?
    var tables: [TableOutline] = []
    /// Rows with filled cells beyond the header's columns, and the first of them.
    var overlong: (first: Int, count: Int)?
    var run = RunFacts()
}
