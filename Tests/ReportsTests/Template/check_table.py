"""Validates a form as one table by Frictionless: check_table.py FOLDER TABLE SCHEMA. Prints [valid, rows, errors]."""
import json, sys
from frictionless import Dialect, Resource, Schema
from frictionless.formats import CsvControl

folder, table, schema = sys.argv[1:]
described = Schema.from_descriptor(json.load(open(f"{folder}/{schema}")))
dialect = Dialect(header_rows=[2], controls=[CsvControl(delimiter=";")])
report = Resource(path=table, basepath=folder, schema=described, dialect=dialect).validate()
rows = report.tasks[0].stats.get("rows")
print(json.dumps([report.valid, rows, report.flatten(["fieldName", "type"])]))
