"""Makes a workbook as a contractor has it: make_workbook.py FILE. Styles, a formula, a list, comments, two sheets."""
import sys
import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

book = openpyxl.Workbook()
page = book.active
page.title = "Pay & go"
page.append(["Payee", "Amount", "Date", "Role"])
page.append(["GB-COH-00000012", 1250.5, "2024-02-30", "dealer"])
page.append(["GB-COH-00000012", "=B2*2", "2024-03-01", None])
page.append(["GB-COH-00000012", "=-lots", "2024-03-02", None])
page["B4"].data_type = "s"
page["A1"].font = Font(bold=True, color="FF112233")
page["C2"].font = Font(italic=True)
page["C2"].border = Border(left=Side(style="thin"))
page["B2"].number_format = "#,##0.00"
page["C2"].comment = Comment("our own remark", "finance")
page["A2"].comment = Comment("checked", "finance")
choice = DataValidation(type="list", formula1='"dealer,supplier"')
page.add_data_validation(choice)
choice.add("D2:D9")
page.conditional_formatting.add("B2:B9", CellIsRule(operator="lessThan", formula=["0"], fill=PatternFill("solid", bgColor="FF00FF00")))
page.freeze_panes = "A2"
other = book.create_sheet("Notes")
other["A1"] = "=SUM('Pay & go'!B2:B3)"
book.defined_names["total"] = DefinedName("total", attr_text="'Pay & go'!$B$2:$B$3")
book.save(sys.argv[1])
