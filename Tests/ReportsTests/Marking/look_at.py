"""Tells what openpyxl and LibreOffice see in a workbook: look_at.py FILE. Prints JSON."""
import json, pathlib, subprocess, sys, tempfile
import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = []
for page in book:
    cells = {}
    for row in page.iter_rows():
        for cell in row:
            fill = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None
            comment = cell.comment.text if cell.comment else None
            if cell.value is not None or fill or comment:
                cells[cell.coordinate] = {
                    "value": None if cell.value is None else str(cell.value), "type": cell.data_type, "fill": fill,
                    "comment": comment, "format": cell.number_format, "bold": bool(cell.font.b),
                    "italic": bool(cell.font.i), "left": cell.border.left.style,
                    "link": cell.hyperlink.location if cell.hyperlink else None}
    sheets.append({
        "name": page.title, "cells": cells, "frozen": page.freeze_panes,
        "lists": sum(len(v.sqref.ranges) for v in page.data_validations.dataValidation),
        "rules": len(page.conditional_formatting)})
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir",
         folder, sys.argv[1]], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    again = openpyxl.load_workbook(pathlib.Path(folder) / (pathlib.Path(sys.argv[1]).stem + ".xlsx"))
    comments = {
        f"{page.title}!{cell.coordinate}": cell.comment.text
        for page in again for row in page.iter_rows() for cell in row if cell.comment}
print(json.dumps({"sheets": sheets, "names": sorted(book.defined_names), "office": comments}))
