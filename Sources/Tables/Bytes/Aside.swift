/// Where work is done that need not be done at once: in place, or on a thread beside that of whoever asks for it.
public protocol Aside: Sendable {
    /// Begins to fold parts into a value, each as it is added and in that order.
    func fold<Part: Sendable, Value: Sendable>(
        _ value: Value, _ step: @escaping @Sendable (inout Value, Part) -> Void
    ) -> any Fold<Part, Value>
}

/// Parts on their way into a value.
public protocol Fold<Part, Value>: AnyObject {
    associatedtype Part: Sendable
    associatedtype Value: Sendable

    /// Takes in the next part, now or later.
    func add(_ part: Part)

    /// The value with all parts taken in; asked for once, behind the last of them.
    func end() -> Value
}
