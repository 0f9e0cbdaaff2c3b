"""Reads a table with one library, every cell of it: read_table.py LIBRARY FILE."""
import sys

library, file = sys.argv[1:]
if library == "duckdb":
    import duckdb

    # A count would let it pass over the cells; this reads and types each of them, as its users do.
    database = duckdb.connect(config={"threads": 1})
    database.execute("CREATE TABLE lines AS SELECT * FROM read_csv(?)", [file])
    rows = database.execute("SELECT count(*) FROM lines").fetchone()[0]
elif library == "csv":
    import csv

    with open(file, newline="") as opened:
        rows = sum(1 for row in csv.reader(opened)) - 1
elif library == "calamine":
    import python_calamine

    rows = len(python_calamine.CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()) - 1
elif library == "openpyxl":
    import openpyxl

    sheet = openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets[0]
    rows = sum(1 for row in sheet.iter_rows(values_only=True)) - 1
print(rows)
