/// Reads the part of one sheet; the state is one value, so that each call of the parser opens it once.
final class XLSXSheetReader: MarkupHandler {
    /// The parser makes one call after the other, so no two of them can be at it at once.
    @exclusivity(unchecked) var scan: XLSXSheetScan

    init(_ sheet: XLSXSheet) {
        scan = XLSXSheetScan(sheet)
    }

    override func start(_ element: MarkupElement) {
        if !scan.start(element) { fault = scan.fault }
    }

    override func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {
        if !scan.end(name, namespace) { fault = scan.fault }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        scan.text(bytes)
        if scan.isStopped { fault = scan.fault }
    }
}
