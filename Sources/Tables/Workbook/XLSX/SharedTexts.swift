/// Reads the part with the texts that cells share.
final class SharedTexts: MarkupHandler {
    private(set) var texts = PackedTexts()
    private let archive: Archive
    private let part: Archive.Part
    private var isInItem = false
    private var isInText = false
    private var isPhonetic = false

    init(_ part: Archive.Part, of archive: Archive) {
        self.archive = archive
        self.part = part
        texts.reserve(min(part.size, archive.limits.texts))
    }

    override func start(_ element: MarkupElement) {
        guard element.isSpreadsheet else { return }
        if element.name == "t" {
            isInText = isInItem && !isPhonetic
        } else if element.name == "si" {
            isInItem = true
        } else if element.name == "rPh" {
            isPhonetic = true
        }
    }

    override func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {
        if name == "t" {
            isInText = false
        } else if name == "si" {
            isInItem = false
            isPhonetic = false
            texts.end()
            checkSize()
        } else if name == "rPh" {
            isPhonetic = false
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInText else { return }
        texts.append(bytes)
        checkSize()
    }

    private func checkSize() {
        guard texts.openCount <= RawRecord.longestCell else {
            fault = archive.fault(
                .tooLong, part.name,
                "text \(texts.count + 1) runs on for more than \(RawRecord.longestCell) bytes, the most that is read "
                    + "of a cell; \(Archive.saveAgain)")
            return
        }
        guard texts.size > archive.limits.texts else { return }
        fault = archive.fault(
            .inflation, part.name,
            "its texts take more than \(archive.limits.texts >> 20) MiB; "
                + "split the table into workbooks of fewer rows, each with the header")
    }
}
