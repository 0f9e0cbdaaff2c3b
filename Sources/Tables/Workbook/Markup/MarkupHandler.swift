/// Takes what the parser finds in one part; the readers of the parts inherit from it.
class MarkupHandler {
    /// Set by a reader that cannot go on.
    final var fault: TableError? {
        didSet { isDone = true }
    }
    /// Set by a reader that has seen enough or cannot go on; the parser then stops.
    @exclusivity(unchecked) final var isDone = false

    /// An element begins.
    func start(_ element: MarkupElement) {}

    /// An element of that local name and namespace ends.
    func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {}

    /// Text of the element that began last, or a part of it.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
