import Assessment
import Contracts
import Digest
import Policies
import Testing

@testable import Web

@Suite struct TemplateTests {
    static let partials = [
        "flagHead": text(PackageResources.flagHead_mustache), "flagRow": text(PackageResources.flagRow_mustache),
        "pager": text(PackageResources.pager_mustache), "lineTable": text(PackageResources.lineTable_mustache),
        "life": text(PackageResources.life_mustache), "coverage": text(PackageResources.coverage_mustache),
        "clause": text(PackageResources.clause_mustache),
        "formProblem": text(PackageResources.formProblem_mustache),
    ]

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Views that together show every part of every template.
    static var views: [PageTemplate: [any PageView]] {
        [
            .flagged: FlaggedSample.pages, .contract: ContractSample.pages, .lines: ContractSample.linesPages,
            .digest: DigestSample.pages,
            .problem: [ProblemPage.notFound, .failure(incident: "A-1")]
                + Language.allCases.flatMap { language in
                    [
                        ProblemPage.tooMany(seconds: 1, language), .formTooLarge(language), .formTooSlow(language),
                        .method("GET", language),
                    ]
                },
        ].merging(AccountSample.views) { $1 }
    }

    @Test(arguments: PageTemplate.allCases)
    func `every tag has a property and every property a tag`(template: PageTemplate) throws {
        var walk = TemplateWalk(partials: Self.partials)
        let source = Self.text(template.source)
        for view in try #require(Self.views[template]) { walk.walk(template.rawValue, source, view) }
        #expect(walk.missing == [])
        // The document's title is made of these.
        let titles: Set = [
            "FlaggedContractsPage.suffix", "LinesPage.suffix",
        ]
        #expect(walk.labels.subtracting(walk.used).subtracting(titles) == [])
        let all = TemplateWalk.tags(of: source).filter { $0.mark != "/" }
        #expect(Set(all.map { "\(template.rawValue):\($0.name)@\($0.place)" }).subtracting(walk.reached) == [])
    }

    @Test func `a misspelt tag is found`() {
        var walk = TemplateWalk(partials: [:])
        walk.walk(
            "problem", "{{heading}} {{#incident}}{{incidents}}{{/incident}}", ProblemPage.failure(incident: "A-1"))
        #expect(walk.missing == ["problem: {{incidents}}"])
        #expect(walk.labels.subtracting(walk.used) == ["ProblemPage.paragraphs", "ProblemPage.nl"])
    }

    @Test(arguments: PageTemplate.allCases)
    func `only the layout prints without escaping`(template: PageTemplate) {
        let source = Self.text(template.source)
        #expect(!source.contains("{{{") && !source.contains("{{&"))
        #expect(Self.partials.values.allSatisfy { !$0.contains("{{{") && !$0.contains("{{&") })
    }

    @Test(arguments: PageTemplate.allCases)
    func `no template has script or inline style`(template: PageTemplate) {
        let source = Self.text(template.source)
        #expect(!source.contains("<script") && !source.contains("style=") && !source.contains(" onclick="))
    }

    @Test func `embedded files stay under twenty kilobytes`() {
        let files =
            PageTemplate.allCases.map(\.source) + [
                PackageResources.layout_mustache, PackageResources.style_css,
            ]
        #expect(files.allSatisfy { $0.count < 20_000 })
    }

    @Test func `a template that does not compile is named`() {
        let error = #expect(throws: TemplateError.self) {
            try PageRenderer.compile(Array("{{#rows}}".utf8), name: "broken")
        }
        #expect(error?.template == "broken")
        #expect(error?.description.hasPrefix("WE501 broken.mustache does not compile: ") == true)
    }
}
