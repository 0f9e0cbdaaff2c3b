/// Does work where it is asked for.
public struct InPlace: Aside {
    /// Work on the thread that asks for it.
    public init() {}

    private final class Folding<Part: Sendable, Value: Sendable>: Fold {
        private var value: Value
        private let step: @Sendable (inout Value, Part) -> Void

        init(_ value: Value, _ step: @escaping @Sendable (inout Value, Part) -> Void) {
            (self.value, self.step) = (value, step)
        }

        func add(_ part: Part) { step(&value, part) }

        func end() -> Value { value }
    }

    /// Takes in each part as it is added.
    public func fold<Part: Sendable, Value: Sendable>(
        _ value: Value, _ step: @escaping @Sendable (inout Value, Part) -> Void
    ) -> any Fold<Part, Value> {
        Folding(value, step)
    }
}
