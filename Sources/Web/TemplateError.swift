/// A template that does not compile.
public struct TemplateError: Error, CustomStringConvertible {
    /// The name of the template's file, without its extension.
    public var template: String
    /// What the compiler of templates said.
    public var reason: String

    /// Where and why.
    public var description: String {
        "WE501 \(template).mustache does not compile: \(reason); mend the template and build again"
    }
}
