"""Makes files that ask for as much as 19 MiB can, for limits.sh: make_limits.py FOLDER."""
import pathlib
import random
import sys
import zipfile

folder = pathlib.Path(sys.argv[1])
most = 19 << 20
noise = random.Random(1)


def text(name, beginning, line, end=b""):
    (folder / name).write_bytes(beginning + line * ((most - len(beginning) - len(end)) // len(line)) + end)


text("commas.csv", b"", b",")
text("tabs.csv", b"", b"\t")
text("newlines.csv", b"", b"\n")
text("quotes.csv", b"", b'"')
text("letters.csv", b"kind\n", b"a\n")
text("payments.csv", b"kind,amount,date,payee\n", b"payment,1,2025-03-01,A\n")
text("wide.csv", b"", b"a," * 16383 + b"a\n")
text("blank-wide.csv", b"kind\n", b"," * 16383 + b"\n")
text("one-cell.csv", b"kind,amount\n1,", b"x")
text("one-quoted-cell.csv", b'kind,amount\n1,"', b"x", b'"')
text("wide-row.csv", b"", b"x" * 100_000 + b",")
text("utf-16.csv", b"\xff\xfe" + "kind\n".encode("utf-16le"), "a\n".encode("utf-16le"))
text("lines.ndjson", b"", b'{"kind":"payment"}\n')
text("names.ndjson", b"{" + b",".join(b'"k%d":1' % i for i in range(16_000)) + b"}\n", b'{"k15999":1}\n')
text("deep.json", b'{"lines":', b"[")
text("list.json", b'{"lines":[{"kind":[', b"1,", b"1]}]}")

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def container(name, parts):
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as book:
        for part, pieces in parts:
            with book.open(part, "w", force_zip64=True) as file:
                for piece in pieces:
                    file.write(piece)


def xlsx(name, rows, texts=()):
    links = [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")]
    container(name, [
        ("_rels/.rels", [b'<Relationships><Relationship Id="a" Type="%s/officeDocument" Target="xl/workbook.xml"/>'
                         b"</Relationships>" % REFERENCES.encode()]),
        ("xl/_rels/workbook.xml.rels", [b"<Relationships>"] + [
            ('<Relationship Id="%s" Type="%s/%s" Target="%s"/>' % (kind, REFERENCES, kind, part)).encode()
            for kind, part in links] + [b"</Relationships>"]),
        ("xl/workbook.xml", [('<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="S" r:id="worksheet"/></sheets>'
                              "</workbook>" % (MAIN, REFERENCES)).encode()]),
        ("xl/sharedStrings.xml", [b'<sst xmlns="%s">' % MAIN.encode(), *texts, b"</sst>"]),
        ("xl/worksheets/sheet1.xml", [b'<worksheet xmlns="%s"><sheetData>' % MAIN.encode(), *rows,
                                      b"</sheetData></worksheet>"])])


def letters(count):
    return bytes(noise.choices(b"abcd", k=count))


def number():
    return b"<c><v>%d</v></c>" % noise.randrange(10)


head = b'<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
names = [b"<si><t>kind</t></si><si><t>amount</t></si>"]
xlsx("blank-cells.xlsx", [head] + [b"<row>" + b'<c s="1"/>' * 20 + b"<c><v>%d</v></c></row>" % i for i in range(50_000)],
     names)
xlsx("texts.xlsx", [head], names + [b"<si><t>%x</t></si>" % noise.getrandbits(64) for _ in range(1_800_000)])
xlsx("long-text.xlsx", [head] + [b'<row><c t="s"><v>2</v></c><c><v>%d</v></c></row>' % noise.randrange(10**6)
                                 for _ in range(900_000)], names + [b"<si><t>" + letters(32_000) + b"</t></si>"])
xlsx("far-right.xlsx", [b'<row r="%d"><c r="XFD%d"><v>%d</v></c></row>' % (i, i, noise.randrange(10**6))
                        for i in range(1, 600)])
xlsx("small-cells.xlsx", [b"<row>" + b"".join(number() for _ in range(1_000)) + b"</row>" for _ in range(12_500)])
xlsx("one-cell.xlsx", [b'<row><c t="inlineStr"><is><t>', letters(50 << 20), b"</t></is></c></row>"])
xlsx("comment.xlsx", [b"<!--", letters(50 << 20), b"-->"])
xlsx("names.xlsx", [b"<n%d/>" % i for i in range(8_000_000)])

OFFICE = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name)
                  for name in ["office", "table", "text"])
CELL = b'<table:table-cell table:number-columns-repeated="%d" office:value-type="string"><text:p>%s</text:p></table:table-cell>'


def ods(name, rows):
    container(name, [("mimetype", [b"application/vnd.oasis.opendocument.spreadsheet"]), ("content.xml", [
        ("<office:document-content %s><office:body><office:spreadsheet>" % OFFICE).encode(),
        b'<table:table table:name="T">', *rows,
        b"</table:table></office:spreadsheet></office:body></office:document-content>"])])


def repeated(rows, cells, what):
    return b'<table:table-row table:number-rows-repeated="%d">' % rows + CELL % (cells, what) + b"</table:table-row>"


ods("repeated-rows.ods", [repeated(1_000_000, 9, b"x")])
ods("repeated-cells.ods", [repeated(9_000, 1_000, b"x")])
ods("repeated-text.ods", [repeated(600, 16_384, b"x" * 30_000)])
ods("rows.ods", [b"<table:table-row>" + CELL % (1, b"%d" % noise.randrange(10**6)) + b"</table:table-row>"
                 for _ in range(800_000)])
