import CLibXlsxWriter

/// The formats of a workbook's cells, each made once.
final class WorkbookFormats {
    private struct Key: Hashable {
        let format: NewCell.Format
        let look: NewCell.Look
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
    }

    /// The library's format for cells of this kind; nil, its own standard, when memory is short.
    func format(_ format: NewCell.Format, _ look: NewCell.Look) -> UnsafeMutablePointer<lxw_format>? {
        let key = Key(format: format, look: look)
        if let known = made[key] { return known }
        guard let new = workbook_add_format(book) else { return nil }
        set(format, new)
        set(look, new)
        made[key] = new
        return new
    }

    private func set(_ format: NewCell.Format, _ target: UnsafeMutablePointer<lxw_format>) {
        switch format {
        case .text: format_set_num_format(target, "@")
        case .general: break
        case .amount: format_set_num_format(target, "#,##0.00")
        case .date: format_set_num_format(target, "yyyy-mm-dd")
        }
    }

    private func set(_ look: NewCell.Look, _ target: UnsafeMutablePointer<lxw_format>) {
        func align(_ place: lxw_format_alignments) { format_set_align(target, UInt8(place.rawValue)) }
        switch look {
        case .plain: break
        case .title:
            format_set_bold(target)
            format_set_font_size(target, 14)
        case .faint: format_set_font_color(target, 0x59_5959)
        case .heading:
            format_set_bold(target)
            format_set_text_wrap(target)
            align(LXW_ALIGN_VERTICAL_BOTTOM)
        case .wrapped:
            format_set_text_wrap(target)
            align(LXW_ALIGN_VERTICAL_TOP)
        case .header, .neededHeader:
            format_set_bold(target)
            format_set_text_wrap(target)
            align(LXW_ALIGN_VERTICAL_TOP)
            format_set_bottom(target, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bg_color(target, look == .header ? 0xE7_EEF5 : 0xBF_D6EA)
        case .given:
            format_set_bg_color(target, 0xF2_F2F2)
            format_set_text_wrap(target)
            align(LXW_ALIGN_VERTICAL_TOP)
        }
    }
}
