extension Form {
    /// The schema of a value of this form.
    var schema: SchemaValue {
        switch self {
        case .text: Form.defined("text")
        case .code: Form.defined("code")
        case .money: Form.defined("money")
        case .share: Form.defined("share")
        case .span: Form.defined("span")
        case .wait: Form.defined("wait")
        case .day: Form.defined("day")
        case .number: Form.defined("number")
        case .weeklyHours: Form.defined("weeklyHours")
        case .hours: Form.defined("hours")
        case .month: Form.defined("month")
        case .title: ["anyOf": [Form.text.schema, Form.map(.title).schema]]
        case .choice(let names): ["enum": .list(names.map { .text($0) })]
        case .list(let form): ["type": "array", "items": form.schema]
        case .texts: Form.list(.text).schema
        case .map(let keys): Form.defined(keys.name)
        case .byName(let form): ["type": "object", "additionalProperties": form.schema]
        case .any(let forms): ["anyOf": .list(forms.map(\.schema))]
        case .clause: Form.defined(Keys.clause(nil).name)
        }
    }

    /// The schema that stands among the definitions under this name.
    static func defined(_ name: String) -> SchemaValue { ["$ref": .text("#/$defs/\(name)")] }

    /// Whether a value of this form is a list.
    var isList: Bool {
        switch self {
        case .list, .texts: true
        default: false
        }
    }

    /// The maps that a value of this form can hold.
    var maps: [Keys] {
        switch self {
        case .map(let keys): [keys]
        case .title: [.title]
        case .list(let form), .byName(let form): form.maps
        case .any(let forms): forms.flatMap(\.maps)
        default: []
        }
    }
}
