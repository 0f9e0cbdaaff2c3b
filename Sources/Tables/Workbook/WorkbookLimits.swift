/// What a workbook may ask for before it is refused, so that a small file cannot fill memory or hours.
struct WorkbookLimits: Sendable {
    /// Parts in the container.
    var parts = 1_000
    /// How many times larger than its packed bytes a part may be.
    var ratio = 100
    /// Parts up to this size may pack as well as they like, in bytes.
    var grace = 100 << 10
    /// All parts together when inflated, in bytes.
    var inflated = 512 << 20
    /// The distinct texts of a workbook together, in bytes.
    var texts = 64 << 20
    /// Cells that are handed out and do not stand in the file: blank ones between filled ones, and repeated ones.
    var added = 10_000_000
    /// What shared texts, repeated cells and repeated rows may come to when they are written out, in bytes.
    var written = 512 << 20
    /// Blanks that a text may ask for by their number: in one cell, as many as Excel's longest text has characters.
    var blanks = (cell: 32_767, sheet: 16 << 20)
    /// A part that lists sheets or other parts, in bytes.
    var list = 4 << 20
    /// Sheets of a workbook, as many as LibreOffice has at most.
    var sheets = 10_000
    /// Cell styles, and formats of numbers; Excel has less of either.
    var styles = 65_536
    /// Merged ranges of one sheet.
    var merges = 100_000
    /// How many bytes of a sheet's packed rows are kept, so that a further run need not inflate it again.
    var kept = 24 << 20
}
