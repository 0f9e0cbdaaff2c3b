/// One sheet of a workbook.
public struct SheetOutline: Sendable, Hashable {
    /// The sheet's name as its tab shows it.
    public var name: String
    /// Whether the workbook hides the sheet.
    public var isHidden: Bool

    /// A sheet as the workbook lists it.
    public init(name: String, isHidden: Bool) {
        self.name = name
        self.isHidden = isHidden
    }
}
