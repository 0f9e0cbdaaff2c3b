import CLibXML2

/// Runs libxml2 over a part as it is inflated: no tree, no document type, no entity but the five of XML.
final class MarkupParser {
    private let handler: MarkupHandler
    private var context: xmlParserCtxtPtr?
    private var hasDocumentType = false
    private var hasManyAttributes = false
    /// What the outermost element has to be; nil once it was seen, and where it may be any.
    private var root: String?
    /// The outermost element where it is another one.
    private var otherRoot: String?

    /// The library compares every attribute of an element with every other; workbooks write some twenty.
    private static let mostAttributes = 1_000
    /// All different names of a part's elements and attributes together, in bytes.
    private static let longestNames = 1 << 20
    /// The library sets itself up once, before any thread uses it.
    private static let isReady: Void = xmlInitParser()

    private init(_ handler: MarkupHandler, root: String?) {
        self.handler = handler
        self.root = root
        Self.isReady
        var calls = Self.calls
        context = xmlCreatePushParserCtxt(&calls, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        // Without the first option `&amp;` in an attribute stays `&#38;`; no other entity can be declared here.
        // Names are kept till the end and their table slows down with each; workbooks use some hundreds.
        if let names = context?.pointee.dict { _ = xmlDictSetLimit(names, Self.longestNames) }
        _ = xmlCtxtUseOptions(context, Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue))
    }

    deinit {
        if let context { xmlFreeParserCtxt(context) }
    }

    /// Reads a part; `step` runs after every step of inflation and stops the reading with false.
    ///
    /// - Parameter root: The outermost element of a spreadsheet's part, without which it is another part.
    static func read(
        _ part: Archive.Part, of archive: Archive, _ handler: MarkupHandler, root: String? = nil,
        step: () throws(TableError) -> Bool = { () throws(TableError) in true }
    ) throws(TableError) {
        let parser = MarkupParser(handler, root: root)
        var isWhole = true
        try archive.inflate(part) { (bytes) throws(TableError) in
            try parser.parse(bytes, isLast: false, part, archive)
            isWhole = try step() && !handler.isDone
            return isWhole
        }
        guard isWhole else { return }
        try parser.parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true, part, archive)
        _ = try step()
    }

    private func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ part: Archive.Part, _ archive: Archive
    ) throws(TableError) {
        let code = bytes.withMemoryRebound(to: CChar.self) { text in
            xmlParseChunk(context, text.baseAddress, Int32(text.count), isLast ? 1 : 0)
        }
        if let fault = handler.fault { throw fault }
        if hasDocumentType {
            throw archive.fault(
                .untrusted, part.name,
                "it declares a document type, by which a file can pull in others or swell without end, "
                    + "and no spreadsheet writes one; \(Archive.saveAgain)")
        }
        if let otherRoot {
            throw archive.fault(
                .damaged, part.name,
                "it holds a \(otherRoot), and the workbook names it as another part; \(Archive.saveAgain)")
        }
        guard !hasManyAttributes else {
            let line = context.map { xmlSAX2GetLineNumber($0) } ?? 0
            throw archive.fault(
                .inflation, part.name,
                "an element at line \(line) has more than \(Self.mostAttributes) attributes; \(Archive.newWorkbook)")
        }
        // Only the table of names has a limit of its own, and its end is told as the memory's.
        guard code != XML_ERR_NO_MEMORY.rawValue || handler.isDone else {
            throw archive.fault(
                .inflation, part.name,
                "it has more different names of elements and attributes than any workbook "
                    + "(\(Self.longestNames) bytes); \(Archive.newWorkbook)")
        }
        guard code == 0 || handler.isDone else {
            let line = context.map { xmlSAX2GetLineNumber($0) } ?? 0
            throw archive.fault(
                .damaged, part.name,
                "it is no well-formed XML at line \(line) (\(Self.reason(context))); \(Archive.saveAgain)")
        }
    }

    private static func reason(_ context: xmlParserCtxtPtr?) -> String {
        guard let message = xmlCtxtGetLastError(context)?.pointee.message else { return "unknown" }
        return String(cString: message).split(whereSeparator: \.isNewline).first.map(String.init) ?? "unknown"
    }

    /// Whether the outermost element is the one expected.
    private func isRoot(_ element: MarkupElement) -> Bool {
        let name = String(cString: element.name.start)
        if name != root || !element.isSpreadsheet { otherRoot = name }
        root = nil
        return otherRoot == nil
    }

    private func stop() {
        xmlStopParser(context)
    }

    private static func parser(_ context: UnsafeMutableRawPointer) -> MarkupParser {
        Unmanaged<MarkupParser>.fromOpaque(context).takeUnretainedValue()
    }

    private static var calls: xmlSAXHandler {
        var calls = xmlSAXHandler()
        calls.initialized = XML_SAX2_MAGIC
        calls.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
            guard let context, let name else { return }
            let parser = MarkupParser.parser(context)
            guard count <= MarkupParser.mostAttributes else {
                parser.hasManyAttributes = true
                return parser.stop()
            }
            let element = MarkupElement(
                name: MarkupName(name), namespace: namespace, attributes: attributes, count: Int(count))
            guard parser.root == nil || parser.isRoot(element) else { return parser.stop() }
            parser.handler.start(element)
            if parser.handler.isDone { parser.stop() }
        }
        calls.endElementNs = { context, name, _, namespace in
            guard let context, let name else { return }
            let parser = MarkupParser.parser(context)
            parser.handler.end(MarkupName(name), namespace)
            if parser.handler.isDone { parser.stop() }
        }
        calls.characters = { context, text, count in
            guard let context, let text else { return }
            MarkupParser.parser(context).handler.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        calls.cdataBlock = calls.characters
        calls.ignorableWhitespace = calls.characters
        calls.internalSubset = { context, _, _, _ in
            guard let context else { return }
            let parser = MarkupParser.parser(context)
            parser.hasDocumentType = true
            parser.stop()
        }
        // An empty one, or the library writes to standard error.
        calls.serror = { _, _ in }
        return calls
    }
}
