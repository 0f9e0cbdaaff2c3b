import CLibXML2

/// Copies a part element by element through an edit: what the edit leaves alone stays as it is.
enum MarkupCopy {
    /// The part as it is after the edit; the error is that of a part that is no well-formed XML.
    ///
    /// - Parameter isCut: Whether it is a ``SheetCut``, whose instructions become its signs.
    static func copy(
        _ bytes: [UInt8], part: String, file: String, isCut: Bool = false, through edit: inout some MarkupEdit
    ) throws(TableError) -> [UInt8] {
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        var text = MarkupText()
        text.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        let isWhole = bytes.withUnsafeBytes { held -> Bool in
            let start = held.bindMemory(to: CChar.self).baseAddress
            guard let reader = xmlReaderForMemory(start, Int32(clamping: held.count), nil, nil, options) else {
                return false
            }
            defer { xmlFreeTextReader(reader) }
            while true {
                switch xmlTextReaderRead(reader) {
                case 1:
                    if isCut, isInstruction(reader) { text.raw(SheetCut.sign) } else { node(reader, &edit, &text) }
                case 0: return true
                default: return false
                }
            }
        }
        guard isWhole else {
            throw TableError(
                .damaged, file: file, "part \(part): it is no well-formed XML, so nothing can be marked in it")
        }
        return text.bytes
    }

    private static func isInstruction(_ reader: xmlTextReaderPtr) -> Bool {
        xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_PROCESSING_INSTRUCTION.rawValue)
            && string(xmlTextReaderConstName(reader)) == SheetCut.instruction
    }

    private static func node(_ reader: xmlTextReaderPtr, _ edit: inout some MarkupEdit, _ text: inout MarkupText) {
        switch xmlReaderTypes(rawValue: UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
        case XML_READER_TYPE_ELEMENT:
            var tag = tag(reader)
            let wasEmpty = tag.isEmpty
            edit.start(&tag, &text)
            if wasEmpty { return empty(tag, &edit, &text) }
            text.open(tag)
        case XML_READER_TYPE_END_ELEMENT:
            let name = string(xmlTextReaderConstName(reader))
            edit.end(name, &text)
            text.close(name)
            edit.ended(name, &text)
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            text.text(string(xmlTextReaderConstValue(reader)))
        default: return
        }
    }

    /// An element that ends at once, unless the edit gives it content.
    private static func empty(_ tag: MarkupTag, _ edit: inout some MarkupEdit, _ text: inout MarkupText) {
        var content = MarkupText()
        edit.end(tag.name, &content)
        var tag = tag
        tag.isEmpty = content.bytes.isEmpty
        text.open(tag)
        if !tag.isEmpty {
            text.raw(String(decoding: content.bytes, as: UTF8.self))
            text.close(tag.name)
        }
        edit.ended(tag.name, &text)
    }

    private static func tag(_ reader: xmlTextReaderPtr) -> MarkupTag {
        var tag = MarkupTag(name: string(xmlTextReaderConstName(reader)))
        tag.isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            tag.attributes.append(
                (string(xmlTextReaderConstName(reader)), string(xmlTextReaderConstValue(reader))))
        }
        _ = xmlTextReaderMoveToElement(reader)
        return tag
    }

    private static func string(_ text: UnsafePointer<UInt8>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
