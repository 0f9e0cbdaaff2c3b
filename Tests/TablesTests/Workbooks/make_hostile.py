"""Makes workbooks that attack their reader, and files that are no workbook: make_hostile.py FOLDER."""
import pathlib
import random
import struct
import sys
import warnings
import zipfile

warnings.simplefilter("ignore")
folder = pathlib.Path(sys.argv[1])
(folder / "hostile").mkdir(exist_ok=True)
good = {name: zipfile.ZipFile(folder / "dense.xlsx").read(name) for name in zipfile.ZipFile(folder / "dense.xlsx").namelist()}
texts = {name: zipfile.ZipFile(folder / "xlsxwriter.xlsx").read(name)
         for name in zipfile.ZipFile(folder / "xlsxwriter.xlsx").namelist()}
SHEET = "xl/worksheets/sheet1.xml"


def write(name, parts, source=good, drop=()):
    """The good workbook with parts replaced, added or dropped; a list of pairs may repeat a name."""
    pairs = parts if isinstance(parts, list) else list(parts.items())
    replaced = {part for part, _ in pairs}
    with zipfile.ZipFile(folder / "hostile" / name, "w", zipfile.ZIP_DEFLATED) as new:
        for part, text in source.items():
            if part not in replaced and part not in drop:
                new.writestr(part, text)
        for part, text in pairs:
            new.writestr(part, text)


def doctype(text, inside):
    at = text.index(b"?>") + 2 if text.startswith(b"<?xml") else 0
    return text[:at] + inside + text[at:]


laughs = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY a%d "%s">' % (i, (b"&a%d;" % (i - 1) if i else b"&a;") * 10) for i in range(12)) + b"]>"
for part in [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"]:
    write("laughs-%s.xlsx" % part.replace("/", "-"), {part: doctype(good[part], laughs)})
write("laughs-texts.xlsx", {"xl/sharedStrings.xml": doctype(texts["xl/sharedStrings.xml"], laughs)}, texts)
write("outer-entity.xlsx", {SHEET: doctype(good[SHEET], b'<!DOCTYPE x SYSTEM "file:///etc/passwd">')})
write("entity.xlsx", {SHEET: good[SHEET].replace(b"<sheetData>", b"<sheetData>&boom;")})

rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (i, i) for i in range(1, 40))
pad = b" " * (60 << 20)
write("ratio.xlsx", {SHEET: good[SHEET].replace(b"<sheetData>", pad + b"<sheetData>")})
write("ratio-unread-part.xlsx", {"xl/media/image1.png": b"\0" * (30 << 20)})
write("thousand-parts.xlsx", {"custom/%d.xml" % i: b"<a/>" for i in range(1001)})
for label, name in [("parent", "../../etc/passwd"), ("inside", "xl/../../x.xml"), ("absolute", "/xl/x.xml"),
                    ("backslash", "xl\\x.xml"), ("drive", "C:/x.xml"), ("dot", "xl/./x.xml"), ("empty", "xl//x.xml"),
                    ("control", "xl/\x01x.xml")]:
    write("path-%s.xlsx" % label, {name: b"<a/>"})
write("twice.xlsx", list(good.items()) + [(SHEET, good[SHEET])], {})
write("twice-in-case.xlsx", {SHEET.upper(): good[SHEET]})
write("target-outside.xlsx", {"xl/_rels/workbook.xml.rels": good["xl/_rels/workbook.xml.rels"].replace(
    b"/xl/worksheets/sheet1.xml", b"../../../secret.xml")})
write("target-missing.xlsx", {"xl/_rels/workbook.xml.rels": good["xl/_rels/workbook.xml.rels"].replace(
    b"/xl/worksheets/sheet1.xml", b"/xl/worksheets/other.xml")})
write("outer-sheet.xlsx", {"xl/_rels/workbook.xml.rels": good["xl/_rels/workbook.xml.rels"].replace(
    b'Target="/xl/worksheets/sheet1.xml"', b'TargetMode="External" Target="http://127.0.0.1:9/sheet1.xml"')})

write("macros.xlsm", {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"})
write("binary.xlsb", {"_rels/.rels": good["_rels/.rels"].replace(b"xl/workbook.xml", b"xl/workbook.bin"),
                      "xl/workbook.bin": b"\x83\x01"})
write("document.docx", {"xl/workbook.xml": b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'})
write("sheet.numbers", {"Index/Document.iwa": b"x", "Index/Tables/DataList.iwa": b"x"}, {})
write("archive.zip", {"report.csv": b"a,b\n1,2\n"}, {})
write("empty.zip", {}, {})
old = (folder / "office/openpyxl.xls").read_bytes()
(folder / "hostile" / "old.xls").write_bytes(old)
wide = "Workbook".encode("utf-16le") + b"\0" * (64 - 16)
locked = "EncryptedPackage".encode("utf-16le") + b"\0" * (64 - 32)
(folder / "hostile" / "locked.xlsx").write_bytes(old.replace(wide, locked))


def shared(text):
    return b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>' + text + b"</t></si></sst>"


def cells(text):
    return good[SHEET][:good[SHEET].index(b"<sheetData>")] + b"<sheetData>" + text + b"</sheetData></worksheet>"


noise = random.Random(1)
def letters(count):
    """Text that packs to no less than a fiftieth."""
    return "".join(noise.choices("abcd", k=count // 16)).encode() * 16


write("attributes.xlsx", {SHEET: cells(b"<row " + b" ".join(b'a%d="1"' % i for i in range(1001)) + b"/>")})
text = b'<row><c t="inlineStr"><is><t>%s</t></is></c></row>'
write("long-cell.xlsx", {SHEET: cells(text % letters(3 << 20))})
write("long-row.xlsx", {SHEET: cells(b"<row>" + b'<c t="s"><v>0</v></c>' * 300 + b"</row>"),
                        "xl/sharedStrings.xml": shared(letters(32_000))}, texts)
write("same-text.xlsx", {SHEET: cells(b"".join(
    b"<row>" + b'<c t="s"><v>0</v></c>' * 41 + b"<c><v>%d</v></c></row>" % noise.getrandbits(90) for i in range(420))),
                         "xl/sharedStrings.xml": shared(letters(32_000))}, texts)
write("long-text.xlsx", {"xl/sharedStrings.xml": shared(letters(2 << 20))}, texts)
write("names.xlsx", {SHEET: cells(b"").replace(b"<sheetData>", b"<sheetData>" + b"".join(
    b"<n%x/>" % i for i in range(400_000)))})
sheet = b'<sheet name="%d" sheetId="%d" r:id="x"/>'
sheets = good["xl/workbook.xml"].index(b"</sheets>")
for name, count in [("many-sheets.xlsx", 11_000), ("long-list.xlsx", 110_000)]:
    added = b"".join(sheet % (i, i) for i in range(count))
    write(name, {"xl/workbook.xml": good["xl/workbook.xml"][:sheets] + added + good["xl/workbook.xml"][sheets:]})
write("styles.xlsx", {"xl/styles.xml": good["xl/styles.xml"].replace(b"</cellXfs>", b"".join(
    b'<xf numFmtId="%d"/>' % noise.randrange(1000) for i in range(70_000)) + b"</cellXfs>")})

write("rows-fall.xlsx", {SHEET: cells(b'<row r="5"><c r="A5"><v>1</v></c></row><row r="4"/>')})
write("row-too-far.xlsx", {SHEET: cells(b'<row r="1048577"><c><v>1</v></c></row>')})
write("cells-fall.xlsx", {SHEET: cells(b'<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>')})
write("cell-elsewhere.xlsx", {SHEET: cells(b'<row r="1"><c r="A2"><v>1</v></c></row>')})
write("cell-too-far.xlsx", {SHEET: cells(b'<row r="1"><c r="XFE1"><v>1</v></c></row>')})
write("no-such-text.xlsx", {SHEET: cells(b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>')})
write("not-closed.xlsx", {SHEET: good[SHEET][:-20]})
far = b"".join(b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (i, i) for i in range(1, 4000))
write("far-right.xlsx", {SHEET: cells(far)})
merges = b"".join(b'<mergeCell ref="A1:XFD1048576"/>' for _ in range(2000))
write("merges.xlsx", {SHEET: cells(rows).replace(b"</sheetData>", b"</sheetData><mergeCells>" + merges + b"</mergeCells>")})
deep = b"<a>" * 100_000
write("deep.xlsx", {SHEET: good[SHEET].replace(b"<sheetData>", deep + b"<sheetData>")})

document = {name: zipfile.ZipFile(folder / "office/openpyxl.ods").read(name)
            for name in zipfile.ZipFile(folder / "office/openpyxl.ods").namelist()}
write("laughs.ods", {"content.xml": doctype(document["content.xml"], laughs)}, document)
write("locked.ods", {"META-INF/manifest.xml": document["META-INF/manifest.xml"].replace(
    b"<manifest:file-entry ", b"<manifest:encryption-data/><manifest:file-entry ", 1)}, document)
write("text.odt", {"content.xml": document["content.xml"].replace(b"office:spreadsheet", b"office:text")}, document)
start = document["content.xml"].index(b"<office:spreadsheet>") + len(b"<office:spreadsheet>")


def table(text):
    end = b"</office:spreadsheet></office:body></office:document-content>"
    return {"content.xml": document["content.xml"][:start] + b'<table:table table:name="T">' + text + b"</table:table>" + end}


cell = b'<table:table-cell table:number-columns-repeated="%d" office:value-type="string"><text:p>x</text:p></table:table-cell>'
write("repeats.ods", table(b'<table:table-row table:number-rows-repeated="1000000">' + cell % 16384 + b"</table:table-row>"), document)
for name, count in [("huge", "4294967296"), ("none", "0"), ("word", "two")]:
    write("repeats-" + name + ".ods", table(b'<table:table-row table:number-rows-repeated="' + count.encode() +
                                            b'">' + cell % 1 + b"</table:table-row>"), document)
write("row-too-far.ods", table(b'<table:table-row table:number-rows-repeated="9999999">' + cell % 1 + b"</table:table-row>"), document)
write("cell-too-far.ods", table(b"<table:table-row>" + cell % 16385 + b"</table:table-row>"), document)
write("many-sheets.ods", table(b"</table:table>" + b"".join(
    b'<table:table table:name="%d"/>' % noise.randrange(10**6) for i in range(11_000)) + b"<table:table>"), document)
write("long-cell.ods", table(b'<table:table-row><table:table-cell office:value-type="string"><text:p>' +
                             letters(3 << 20) + b"</text:p></table:table-cell></table:table-row>"), document)
write("long-row.ods", table(b"<table:table-row>" + cell.replace(b">x<", b">" + letters(32_000) + b"<") % 300 + b"</table:table-row>"), document)
blanks = b'<text:s text:c="30000"/>'
write("blanks.ods", table(b'<table:table-row><table:table-cell office:value-type="string"><text:p>' + blanks * 4000 +
                          b"</text:p></table:table-cell></table:table-row>"), document)
write("long-blank.ods", table(b'<table:table-row><table:table-cell office:value-type="string"><text:p>'
                              b'<text:s text:c="999999999"/></text:p></table:table-cell></table:table-row>'), document)

whole = (folder / "dense.xlsx").read_bytes()
for part in [30, 50, 90, 99]:
    (folder / "hostile" / ("cut-%d.xlsx" % part)).write_bytes(whole[:len(whole) * part // 100])
flipped = bytearray(whole)
info = zipfile.ZipFile(folder / "dense.xlsx").getinfo(SHEET)
flipped[info.header_offset + 30 + len(SHEET) + info.compress_size // 2] ^= 0x10
(folder / "hostile" / "flipped.xlsx").write_bytes(flipped)
lying = bytearray(whole)
at = lying.rindex(b"PK\1\2", 0, lying.rindex(SHEET.encode()))
lying[at + 24:at + 28] = struct.pack("<I", 500)
(folder / "hostile" / "lying.xlsx").write_bytes(lying)
secret = bytearray(whole)
for mark, flag in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
    at = -1
    while (at := secret.find(mark, at + 1)) >= 0:
        secret[at + flag] |= 1
(folder / "hostile" / "password.zip.xlsx").write_bytes(secret)
