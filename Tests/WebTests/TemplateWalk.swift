@testable import Web

/// Walks a template beside the view it renders and notes tags without a property and properties without a tag.
struct TemplateWalk {
    private(set) var missing: Set<String> = []
    private(set) var reached: Set<String> = []
    private(set) var used: Set<String> = []
    private(set) var labels: Set<String> = []
    let partials: [String: String]

    /// The tags of a template in the order of the text, each with its place, such as `#rows@120`.
    static func tags(of template: String) -> [(mark: Character, name: String, place: Int)] {
        var tags: [(Character, String, Int)] = []
        var rest = Substring(template)
        while let open = rest.firstRange(of: "{{") {
            let place = template.utf8.distance(from: template.startIndex, to: open.lowerBound)
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}") else { break }
            let body = rest[..<close.lowerBound].drop { $0 == "{" }
            rest = rest[close.upperBound...]
            let mark: Character = body.first.map { "#^/>".contains($0) ? $0 : "=" } ?? "="
            tags.append((mark, String(body.drop { "#^/>".contains($0) }).filter { $0 != " " }, place))
        }
        return tags
    }

    mutating func walk(_ name: String, _ template: String, _ view: Any) {
        note(view)
        var tags = Self.tags(of: template)[...]
        step(&tags, name, [view], isOn: true)
    }

    private mutating func step(
        _ tags: inout ArraySlice<(mark: Character, name: String, place: Int)>, _ template: String, _ stack: [Any],
        isOn: Bool
    ) {
        while let tag = tags.popFirst() {
            if tag.mark == "/" { return }
            if isOn { reached.insert("\(template):\(tag.name)@\(tag.place)") }
            if tag.mark == ">" {
                if isOn, let partial = partials[tag.name] {
                    var inner = Self.tags(of: partial)[...]
                    step(&inner, tag.name, stack, isOn: true)
                }
                continue
            }
            let value = isOn ? find(tag.name, stack, template) : nil
            switch tag.mark {
            case "#": section(&tags, template, stack, value, isOn: isOn)
            case "^": step(&tags, template, stack, isOn: isOn && value.map(Self.isTrue) != true)
            default: break
            }
        }
    }

    private mutating func section(
        _ tags: inout ArraySlice<(mark: Character, name: String, place: Int)>, _ template: String, _ stack: [Any],
        _ value: Any?, isOn: Bool
    ) {
        guard isOn, let value, Self.isTrue(value) else { return step(&tags, template, stack, isOn: false) }
        guard let list = value as? [Any] else {
            note(value)
            return step(&tags, template, value is Bool ? stack : stack + [value], isOn: true)
        }
        let body = tags
        for element in list {
            tags = body
            note(element)
            step(&tags, template, stack + [element], isOn: true)
        }
    }

    /// The value of a label, from the innermost context outwards; nil for an empty optional or a tag without a label.
    private mutating func find(_ name: String, _ stack: [Any], _ template: String) -> Any? {
        if name == "." { return stack.last }
        for context in stack.reversed() {
            guard let child = Mirror(reflecting: context).children.first(where: { $0.label == name }) else { continue }
            used.insert("\(type(of: context)).\(name)")
            let mirror = Mirror(reflecting: child.value)
            return mirror.displayStyle == .optional ? mirror.children.first?.value : child.value
        }
        missing.insert("\(template): {{\(name)}}")
        return nil
    }

    private mutating func note(_ view: Any) {
        let mirror = Mirror(reflecting: view)
        guard mirror.displayStyle == .struct, !(view is String) else { return }
        for child in mirror.children {
            if let label = child.label { labels.insert("\(type(of: view)).\(label)") }
        }
    }

    private static func isTrue(_ value: Any) -> Bool {
        if let bool = value as? Bool { return bool }
        if let list = value as? [Any] { return !list.isEmpty }
        return true
    }
}
