"""Makes workbooks with openpyxl, XlsxWriter and LibreOffice and tells what openpyxl and calamine read in them.

make_workbooks.py FOLDER: writes the files and expected.json into the folder, unless they are there already."""
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile
from decimal import Decimal

import openpyxl
import python_calamine
import xlsxwriter
from openpyxl.styles.numbers import is_datetime

folder = pathlib.Path(sys.argv[1])
made, recipe = folder / "made.txt", pathlib.Path(__file__).read_text()
if made.exists() and made.read_text() == recipe:
    sys.exit()
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)
day, moment = datetime.date(2025, 3, 31), datetime.datetime(2025, 3, 31, 14, 30, 15)
time, length = datetime.time(14, 30), datetime.timedelta(hours=26, minutes=30)


def with_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Payments"
    sheet.append(["Payments to suppliers"])
    sheet.merge_cells("A1:H1")
    sheet.append(["Supplier", "Date", "Amount", "Share", "Local", "Formula", "Time", "Status"])
    sheet.append(["A & B <x>", day, 0.1 + 0.2, 0.256, True, "=C3*2", time, "#N/A"])
    sheet["D3"].number_format = "0.0%"
    sheet["H3"].data_type = "e"
    sheet.append([" two\nlines", moment, 0.001, 1, False, "=1/0", length, 1234567890123456])
    sheet.append(["é€\u4e2d\U0001F600", None, 1e20, None, -0.5, 1e-7, -0.0001, 99999.995])
    for row, code in enumerate(["[$-413]dd mmmm yyyy", "mmm-yy", 'd/m/yyyy h:mm', '"day" 0', "yyyy\\-mm", "[Red]0.00"]):
        cell = sheet.cell(row=10 + row, column=2, value=45000.75)
        cell.number_format = code
        sheet.cell(row=10 + row, column=1, value="row")
    sheet["A500"] = "far below"
    sheet["AZ501"] = "far right"
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    hidden = book.create_sheet("Secret")
    hidden.sheet_state = "hidden"
    hidden["A1"] = 1
    book.create_sheet("Empty")
    book.save(folder / "openpyxl.xlsx")


def with_xlsxwriter(name, **options):
    book = xlsxwriter.Workbook(folder / name, options)
    book.add_worksheet("Empty")
    sheet = book.add_worksheet("Lines & more")
    bold = book.add_format({"bold": True})
    formats = {code: book.add_format({"num_format": code})
               for code in ["yyyy-mm-dd", "dd/mm/yyyy hh:mm", "hh:mm:ss", "[h]:mm", "0%", "#,##0.00", "$#,##0.00;(0)"]}
    sheet.write_row(0, 0, ["Invoice", "Supplier", "Day", "Moment", "Time", "Length", "Share", "Net", "Cost", "Sum",
                           "Local"])
    for row in range(1, 300):
        sheet.write_string(row, 0, "INV-%05d" % row)
        if row % 7 == 0 and not options.get("constant_memory"):
            sheet.write_rich_string(row, 1, "Sup", bold, "plier ", "%d" % (row % 9))
        else:
            sheet.write_string(row, 1, "Supplier %d" % (row % 9))
        sheet.write_datetime(row, 2, day + datetime.timedelta(days=row), formats["yyyy-mm-dd"])
        sheet.write_datetime(row, 3, moment + datetime.timedelta(minutes=row * 37), formats["dd/mm/yyyy hh:mm"])
        sheet.write_datetime(row, 4, datetime.time(row % 24, row % 60, row % 59), formats["hh:mm:ss"])
        sheet.write_number(row, 5, row / 24 + 1, formats["[h]:mm"])
        sheet.write_number(row, 6, row / 1000, formats["0%"])
        sheet.write_number(row, 7, row * 1.1, formats["#,##0.00"])
        sheet.write_number(row, 8, -row / 3, formats["$#,##0.00;(0)"])
        sheet.write_formula(row, 9, "=H%d+I%d" % (row + 1, row + 1), None, round(row * 1.1 - row / 3, 10))
        sheet.write_boolean(row, 10, row % 3 == 0)
    sheet.write_string(300, 0, "tab\there, \x07bell, _x000D_ literal, cr\r\nlf")
    sheet.write_formula(300, 1, '=A1&"x"', None, "text of a formula")
    sheet.write_formula(300, 2, "=NA()", None, "#N/A")
    sheet.write_blank(300, 3, None, bold)
    sheet.merge_range(305, 0, 306, 2, "joined", bold) if not options.get("constant_memory") else None
    sheet.set_row(10, None, None, {"hidden": True})
    sheet.set_column(7, 8, None, None, {"hidden": True})
    chart = book.add_chartsheet("Chart")
    drawn = book.add_chart({"type": "line"})
    drawn.add_series({"values": "='Lines & more'!$H$2:$H$9"})
    chart.set_chart(drawn)
    secret = book.add_worksheet("Secret")
    secret.very_hidden()
    secret.write(0, 0, 7)
    book.close()


def strict(source, name):
    """The same workbook in the strict form: other namespaces, days in ISO 8601."""
    main = (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main")
    refs = (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships")
    with zipfile.ZipFile(folder / source) as old, zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            text = old.read(part).replace(*main).replace(*refs)
            if part == "xl/worksheets/sheet2.xml":
                text, count = re.subn(rb'<c r="C2" s="(\d+)"><v>45748</v>', rb'<c r="C2" s="\1" t="d"><v>2025-04-01</v>', text)
                assert count == 1
            new.writestr(part, text)


def without_places(source, name):
    """The same workbook without the places of rows and cells, and with a prefix for every element."""
    with zipfile.ZipFile(folder / source) as old, zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            text = old.read(part)
            if part == "xl/worksheets/sheet1.xml":
                text = re.sub(rb'<(row|c) r="[A-Z0-9]+"', rb"<\1", text)
                text = re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", text.replace(b"xmlns=", b"xmlns:x="))
            new.writestr(part, text)


def convert(kind, target, *names):
    subprocess.run(
        ["soffice", "--headless", "-env:UserInstallation=" + (folder / "profile").as_uri(), "--convert-to", kind,
         "--outdir", folder / target] + [folder / name for name in names], check=True, capture_output=True)


def plain(number):
    if number == int(number) and abs(number) < 2**53:
        return str(int(number))
    return format(Decimal(format(number, ".15g")), "f")


def shown(value, code=None):
    """A cell as its kind and text."""
    if value is None or value == "":
        return ["text", ""]
    if isinstance(value, bool):
        return ["boolean", "TRUE" if value else "FALSE"]
    if isinstance(value, str) and re.fullmatch(r"PT\d+H\d\dM\d\dS", value):
        return ["time", "%02d:%s:%s" % (int(value[2:-7]), value[-6:-4], value[-3:-1])]
    if isinstance(value, str):
        return ["error" if value.startswith("#") else "text", value]
    if isinstance(value, datetime.datetime):
        whole = value + datetime.timedelta(microseconds=500_000)
        return ["date", value.date().isoformat() if code and is_datetime(code) == "date"
                else whole.replace(microsecond=0).isoformat()]
    if isinstance(value, datetime.date):
        return ["date", value.isoformat()]
    if isinstance(value, datetime.time):
        return ["time", value.replace(microsecond=0).isoformat()]
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return ["time", "%02d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)]
    if code and "%" in code:
        return ["percent", plain(value * 100) + "%"]
    return ["number", str(value) if isinstance(value, int) else plain(value)]


def unescaped(value):
    """Openpyxl leaves most escapes of the file format to its caller."""
    if not isinstance(value, str):
        return value
    return value.replace("_x0007_", "\x07").replace("_x000D_\n", "\r\n").replace("_x005F_", "_")


def by_openpyxl(name):
    book = openpyxl.load_workbook(folder / name, data_only=True)
    return {sheet.title: [[shown(unescaped(cell.value), cell.number_format) for cell in row]
                          for row in sheet.iter_rows()] for sheet in book.worksheets}


def by_calamine(name):
    book = python_calamine.CalamineWorkbook.from_path(str(folder / name))
    return {sheet: [[shown(cell) for cell in row] for row in book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)]
            for sheet in book.sheet_names if sheet != "Chart"}


with_openpyxl()
with_xlsxwriter("xlsxwriter.xlsx")
with_xlsxwriter("inline.xlsx", constant_memory=True)
with_xlsxwriter("days1904.xlsx", date_1904=True)
strict("xlsxwriter.xlsx", "strict.xlsx")
dense = openpyxl.Workbook()
for row in range(1, 21):
    dense.active.append(["Name %d" % row, row, row / 8, row % 2 == 0, day])
dense.save(folder / "dense.xlsx")
without_places("dense.xlsx", "places.xlsx")
convert("xlsx:Calc MS Excel 2007 XML", "office", "openpyxl.xlsx", "xlsxwriter.xlsx", "days1904.xlsx")
convert("ods", "office", "openpyxl.xlsx", "xlsxwriter.xlsx", "days1904.xlsx")
convert("xls", "office", "openpyxl.xlsx")
convert("fods", "office", "openpyxl.xlsx")
expected = {"openpyxl": {}, "calamine": {}}
for name in ["openpyxl", "xlsxwriter", "inline", "days1904", "office/openpyxl", "office/xlsxwriter", "office/days1904"]:
    expected["openpyxl"][name + ".xlsx"] = by_openpyxl(name + ".xlsx")
    expected["calamine"][name + ".xlsx"] = by_calamine(name + ".xlsx")
for name in ["office/openpyxl.ods", "office/xlsxwriter.ods", "office/days1904.ods"]:
    expected["calamine"][name] = by_calamine(name)
expected["openpyxl"]["places.xlsx"] = by_openpyxl("dense.xlsx")
expected["openpyxl"]["strict.xlsx"] = expected["openpyxl"]["xlsxwriter.xlsx"]
(folder / "expected.json").write_text(json.dumps(expected))
made.write_text(recipe)
