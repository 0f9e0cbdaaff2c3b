import Mustache
import Policies

/// Turns page views into HTML documents.
public struct PageRenderer: Sendable {
    /// The style sheet that every document links to.
    public let styleSheet: StyleSheet
    private let notice: String?
    private let layout: MustacheTemplate
    private let pages: [PageTemplate: MustacheTemplate]
    private let partials: MustacheLibrary

    /// Compiles all templates. The notice stands above every page, such as that the data is invented; nil for none.
    ///
    /// Throws ``TemplateError`` for a template that does not compile.
    public init(notice: String? = nil) throws(TemplateError) {
        self.notice = notice
        styleSheet = StyleSheet()
        layout = try Self.compile(PackageResources.layout_mustache, name: "layout")
        var pages: [PageTemplate: MustacheTemplate] = [:]
        for template in PageTemplate.allCases {
            pages[template] = try Self.compile(template.source, name: template.rawValue)
        }
        self.pages = pages
        partials = MustacheLibrary(templates: [
            "pager": try Self.compile(PackageResources.pager_mustache, name: "pager"),
            "clause": try Self.compile(PackageResources.clause_mustache, name: "clause"),
            "coverage": try Self.compile(PackageResources.coverage_mustache, name: "coverage"),
            "life": try Self.compile(PackageResources.life_mustache, name: "life"),
            "flagHead": try Self.compile(PackageResources.flagHead_mustache, name: "flagHead"),
            "flagRow": try Self.compile(PackageResources.flagRow_mustache, name: "flagRow"),
            "lineTable": try Self.compile(PackageResources.lineTable_mustache, name: "lineTable"),
            "formProblem": try Self.compile(PackageResources.formProblem_mustache, name: "formProblem"),
        ])
    }

    /// The whole document of a page, as one who is signed in sees it; `visitor` is nil for whoever is not.
    public func render<View: PageView>(_ view: View, for visitor: VisitorBar? = nil) -> String {
        let body = pages[View.template].map { $0.render(view, library: partials) }
        let frame = LayoutView(
            language: view.language.rawValue, nl: view.language == .nl, documentTitle: view.documentTitle,
            styleSheet: styleSheet.path, notice: notice, visitor: visitor,
            isFlagged: View.navigation == .flagged, isDigest: View.navigation == .digest,
            isAudit: View.navigation == .audit, isAccounts: View.navigation == .accounts,
            isAccount: View.navigation == .account, body: body ?? "")
        return layout.render(frame)
    }

    static func compile(_ source: [UInt8], name: String) throws(TemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: String(decoding: source, as: UTF8.self))
        } catch {
            throw TemplateError(template: name, reason: String(describing: error))
        }
    }
}
