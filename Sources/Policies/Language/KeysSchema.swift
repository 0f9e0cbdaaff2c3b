import Contracts

extension Keys {
    /// The closed schema of a map with these keys.
    var schema: SchemaValue {
        var properties: [String: SchemaValue] = [:]
        for key in all { properties[key.name] = schema(of: key) }
        var schema: [String: SchemaValue] = [
            "type": "object", "properties": .map(properties), "additionalProperties": false,
        ]
        let required = all.filter(\.isRequired).map(\.name)
        if !required.isEmpty { schema["required"] = .list(required.map { .text($0) }) }
        if !exactlyOne.isEmpty { schema["oneOf"] = .list(exactlyOne.map { SchemaRule.given([$0]) }) }
        if let rules = SchemaRule.byMap[name] { schema["allOf"] = .list(rules) }
        return .map(schema)
    }

    /// What a list cannot do without, it cannot have an empty list for.
    private func schema(of key: Key) -> SchemaValue {
        let schema = key.form.schema.merging(["description": .text(key.about)])
        let mustSaySomething = key.isRequired || exactlyOne.contains(key.name)
        return key.form.isList && mustSaySomething ? schema.merging(["minItems": 1]) : schema
    }

    /// The schema of a clause: its kind chooses the keys.
    static var anyClause: SchemaValue {
        let kinds = Clause.Kind.allCases.map { kind in
            SchemaRule.when("kind", is: kind.rawValue, Form.map(.clause(kind)).schema)
        }
        return [
            "type": "object", "required": ["code", "kind"],
            "properties": ["kind": Form.names(Clause.Kind.self).schema],
            "allOf": .list(kinds),
        ]
    }
}
