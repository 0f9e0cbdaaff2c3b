"""Makes the files that tables.sh reads: make_tables.py FOLDER CSV_ROWS XLSX_ROWS, ten columns of a payment report."""
import csv
import datetime
import pathlib
import sys

import xlsxwriter

folder, csv_rows, xlsx_rows = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
header = ["Invoice", "Supplier", "Supplier number", "Department", "Description", "Date", "Net", "VAT", "Gross", "Local"]
first = datetime.date(2025, 1, 1)


def lines(count):
    for i in range(1, count + 1):
        net = 50 + (i * 7919 % 400_000) / 100
        yield ["INV-%07d" % i, "Supplier %d Services Ltd" % (i % 900), "%08d" % (1000 + i % 900),
               "Department %d" % (i % 12), "Payment for works, order %d" % (i % 5000),
               first + datetime.timedelta(days=i % 180), round(net, 2), round(net * 0.2, 2), round(net * 1.2, 2),
               "yes" if i % 3 else "no"]


with open(folder / "report.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows(lines(csv_rows))

book = xlsxwriter.Workbook(folder / "report.xlsx")
sheet = book.add_worksheet("Payments")
day, money = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "#,##0.00"})
sheet.write_row(0, 0, header)
for row, line in enumerate(lines(xlsx_rows), 1):
    for column, value in enumerate(line):
        if isinstance(value, str):
            sheet.write_string(row, column, value)
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row, column, value, day)
        else:
            sheet.write_number(row, column, value, money)
book.close()
