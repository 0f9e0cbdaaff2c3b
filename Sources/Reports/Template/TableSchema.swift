import Contracts
import FoundationEssentials
import Policies

/// A form's columns as a Frictionless table schema (https://specs.frictionlessdata.io/table-schema/), for the form as
/// one table.
struct TableSchema: Encodable {
    private struct Field: Encodable {
        var name: String
        var type: String
        var format: String?
        var title: String
        var description: String
        var descriptions: [String: String]
        var decimalChar: String?
        var constraints: Constraints?
    }

    private struct Constraints: Encodable {
        var required: Bool?
        var `enum`: [String]?
        var pattern: String?
        var minimum: String?
        var maximum: String?

        var isEmpty: Bool {
            required == nil && `enum` == nil && pattern == nil && minimum == nil && maximum == nil
        }
    }

    private var fields: [Field]
    private var missingValues = [""]

    init(_ form: ReportForm) {
        fields = form.columns.map { TableSchema.field($0, form.language) }
    }

    /// The schema as JSON with sorted keys.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private static func field(_ column: FormColumn, _ language: Language) -> Field {
        let name = column.column.label(in: language)
        var field = Field(
            name: name, type: "string", title: name, description: column.help, descriptions: column.helps)
        var constraints = Constraints()
        if column.isNeeded { constraints.required = true }
        switch column.content {
        case .text: break
        case .digest: constraints.pattern = "[0-9A-Fa-f]{64}"
        case .day(_, let term):
            (field.type, field.format) = ("date", "default")
            (constraints.minimum, constraints.maximum) = (term?.start.description, term?.end.description)
        case .amount(let mayBeNegative):
            (field.type, field.decimalChar) = ("number", decimal(language))
            if !mayBeNegative { constraints.minimum = "0" }
        case .number(let most):
            (field.type, field.decimalChar) = ("number", decimal(language))
            constraints.minimum = most == nil ? nil : "0"
            constraints.maximum = most.map { String($0) }
        case .whole: field.type = "integer"
        case .choice(let words, let isOpen): if !isOpen { constraints.enum = words }
        }
        if !constraints.isEmpty { field.constraints = constraints }
        return field
    }

    private static func decimal(_ language: Language) -> String {
        language == .en ? "." : ","
    }
}
