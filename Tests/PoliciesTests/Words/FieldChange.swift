import Policies
import Testing

/// A clause before and after one of its fields got another value.
struct FieldChange: Sendable, CustomTestStringConvertible {
    /// The type and the field, such as `Clause.code`.
    let field: String
    let before: Clause
    let after: Clause

    var testDescription: String { field }

    /// A field that clauses of every kind have.
    static func clause<Value>(
        _ field: String, _ path: WritableKeyPath<Clause, Value>, _ value: Value
    ) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.spendShare()) { $0[keyPath: path] = value }
    }

    /// As ``clause(_:_:_:)``, for a field behind an optional one.
    static func clause(_ field: String, _ change: (inout Clause) -> Void) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.spendShare(), change)
    }

    /// A field that speaks of the obligation of a `valueShare`.
    static func owed<Value>(
        _ field: String, _ path: WritableKeyPath<Clause, Value>, _ value: Value
    ) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.valueShare()) { $0[keyPath: path] = value }
    }

    static func value<Value>(
        _ field: String, _ path: WritableKeyPath<ValueShare, Value>, _ value: Value
    ) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.valueShare()) { clause in
            guard case .valueShare(var share) = clause.rule else { return }
            share[keyPath: path] = value
            clause.rule = .valueShare(share)
        }
    }

    static func spend<Value>(
        _ field: String, _ path: WritableKeyPath<SpendShare, Value>, _ value: Value
    ) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.spendShare()) { clause in
            guard case .spendShare(var share) = clause.rule else { return }
            share[keyPath: path] = value
            clause.rule = .spendShare(share)
        }
    }

    static func count<Value>(
        _ field: String, _ path: WritableKeyPath<CountRule, Value>, _ value: Value
    ) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.count()) { clause in
            guard case .count(var rule) = clause.rule else { return }
            rule[keyPath: path] = value
            clause.rule = .count(rule)
        }
    }

    static func hours<Value>(
        _ field: String, _ path: WritableKeyPath<HoursShare, Value>, _ value: Value
    ) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.hoursShare()) { clause in
            guard case .hoursShare(var share) = clause.rule else { return }
            share[keyPath: path] = value
            clause.rule = .hoursShare(share)
        }
    }

    static func duty<Value>(
        _ field: String, _ path: WritableKeyPath<Duty, Value>, _ value: Value
    ) throws -> FieldChange {
        try FieldChange(field, of: SampleClauses.duty()) { clause in
            guard case .duty(var duty) = clause.rule else { return }
            duty[keyPath: path] = value
            clause.rule = .duty(duty)
        }
    }

    private init(_ field: String, of before: Clause, _ change: (inout Clause) -> Void) throws {
        self.field = field
        self.before = before
        var after = before
        change(&after)
        try #require(after != before, "the change of \(field) changes nothing")
        self.after = after
    }
}
