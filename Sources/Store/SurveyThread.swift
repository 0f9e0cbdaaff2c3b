import Dispatch
import Reports
import Synchronization

/// Surveys rows on a thread beside the one that cuts them.
struct SurveyThread: SurveyAside {
    private final class Folding<Part: Sendable, Value: Sendable>: SurveyFold, Sendable {
        private let queue = DispatchQueue(label: "clausewatch.survey")
        private let value: Mutex<Value>
        private let step: @Sendable (inout Value, Part) -> Void

        init(_ value: Value, _ step: @escaping @Sendable (inout Value, Part) -> Void) {
            self.value = Mutex(value)
            self.step = step
        }

        func add(_ part: Part) {
            queue.async { self.value.withLock { self.step(&$0, part) } }
        }

        func end() -> Value {
            queue.sync {}
            return value.withLock { $0 }
        }
    }

    func fold<Part: Sendable, Value: Sendable>(
        _ value: Value, _ step: @escaping @Sendable (inout Value, Part) -> Void
    ) -> any SurveyFold<Part, Value> {
        Folding(value, step)
    }
}
