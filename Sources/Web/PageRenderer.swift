import Mustache

/// Turns page views into HTML documents.
public struct PageRenderer: Sendable {
    /// The style sheet that every document links to.
    public let styleSheet: StyleSheet
    private let notice: String?
    private let layout: MustacheTemplate
    private let flagged: MustacheTemplate
    private let contract: MustacheTemplate
    private let lines: MustacheTemplate
    private let digest: MustacheTemplate
    private let problem: MustacheTemplate
    private let partials: MustacheLibrary

    /// Compiles all templates. The notice stands above every page, such as that the data is invented; nil for none.
    ///
    /// Throws ``TemplateError`` for a template that does not compile.
    public init(notice: String? = nil) throws(TemplateError) {
        self.notice = notice
        styleSheet = StyleSheet()
        layout = try Self.compile(PackageResources.layout_mustache, name: "layout")
        flagged = try Self.compile(.flagged)
        contract = try Self.compile(.contract)
        lines = try Self.compile(.lines)
        digest = try Self.compile(.digest)
        problem = try Self.compile(.problem)
        partials = MustacheLibrary(templates: [
            "pager": try Self.compile(PackageResources.pager_mustache, name: "pager"),
            "clause": try Self.compile(PackageResources.clause_mustache, name: "clause"),
            "coverage": try Self.compile(PackageResources.coverage_mustache, name: "coverage"),
            "life": try Self.compile(PackageResources.life_mustache, name: "life"),
            "flagHead": try Self.compile(PackageResources.flagHead_mustache, name: "flagHead"),
            "flagRow": try Self.compile(PackageResources.flagRow_mustache, name: "flagRow"),
            "lineTable": try Self.compile(PackageResources.lineTable_mustache, name: "lineTable"),
        ])
    }

    /// The whole document of a page.
    public func render<View: PageView>(_ view: View) -> String {
        let body = template(View.template).render(view, library: partials)
        let frame = LayoutView(
            documentTitle: view.documentTitle, styleSheet: styleSheet.path, notice: notice,
            isFlagged: View.navigation == .flagged, isDigest: View.navigation == .digest, body: body)
        return layout.render(frame)
    }

    private func template(_ name: PageTemplate) -> MustacheTemplate {
        switch name {
        case .flagged: flagged
        case .contract: contract
        case .lines: lines
        case .digest: digest
        case .problem: problem
        }
    }

    private static func compile(_ template: PageTemplate) throws(TemplateError) -> MustacheTemplate {
        try compile(template.source, name: template.rawValue)
    }

    static func compile(_ source: [UInt8], name: String) throws(TemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: String(decoding: source, as: UTF8.self))
        } catch {
            throw TemplateError(template: name, reason: String(describing: error))
        }
    }
}
