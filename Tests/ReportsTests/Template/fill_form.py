"""Fills in a form as its user would: fill_form.py IN OUT CELLS.json, then LibreOffice saves it as the kinds named further.

CELLS: a list of [sheet, row, column name or number, value]; row 0 adds a row behind the last; "2024-05-02" is a day.
"""
import datetime, json, subprocess, sys, tempfile, pathlib
import openpyxl

source, target, cells, *kinds = sys.argv[1:]
book = openpyxl.load_workbook(source)
for sheet, row, column, value in json.load(open(cells)):
    page = book[sheet]
    header = next(r for r in page.iter_rows(min_row=2, max_row=4) if r[-1].value in ("filled in for you", "vooraf ingevuld", "kind", "soort"))
    place = next(c.column for c in header if c.value == column)
    last = max([header[0].row] + [c.row for r in page.iter_rows(min_row=header[0].row) for c in r if c.value is not None])
    if row == "next":
        row = last + 1
    elif row == "same":
        row = last
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        value = datetime.date.fromisoformat(value)
    page.cell(row, place).value = value
book.save(target)
for kind in kinds:
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind,
             "--outdir", str(pathlib.Path(target).parent / kind), target],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
