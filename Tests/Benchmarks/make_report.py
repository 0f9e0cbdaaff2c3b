"""Writes a contract with a chain and a report on it: make_report.py FOLDER LINES NODES [INVOICES].

register.csv names the contract, chain.csv declares its subcontracts in the first period, three tiers deep, and
report.csv reports payments by every node in the second, each with an invoice whose number begins with INVOICES where
that is given. schema.json says the same of its columns as a table schema.
"""

import json
import sys

folder, lines, nodes = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
invoices = sys.argv[4] if len(sys.argv) > 4 else None

with open(f"{folder}/register.csv", "w") as register:
    register.write("Reference,Title,Department,Supplier,Supplier Number,Value,Start,End\n")
    for number in range(1, 7):
        register.write(
            f"B-{number},Ring road,Works,Roadworks Ltd,00000001,900000000.00,2025-03-01,2027-02-28\n")

with open(f"{folder}/chain.csv", "w") as chain:
    chain.write("kind,node,payee,payee name,payee node,amount,from,to,passed down\n")
    for node in range(1, nodes):
        payer = 0 if node <= 20 else (node - 1) // 20
        chain.write(
            f"subcontract,n{payer},GB-COH-{5000 + node:08d},Subcontractor {node},n{node},50000000.00,2025-03-01,"
            "2027-02-28,yes\n")

with open(f"{folder}/report.csv", "w") as report:
    report.write("kind,node,payee,payee name,amount,date,role,local,sme" + (",invoice" if invoices else "") + "\n")
    for line in range(1, lines + 1):
        supplier = line % 900
        report.write(
            f"payment,n{line % nodes},GB-COH-{10000 + supplier:08d},Supplier {supplier},"
            f"{50 + line % 4000}.{line % 100:02d},2025-{9 + line % 4:02d}-{1 + line % 28:02d},supplier,"
            f"{'yes' if supplier % 3 else 'no'},{'yes' if supplier % 5 else ''}"
            + (f",{invoices}{line}" if invoices else "") + "\n")

fields = [
    ("kind", "string", {"required": True, "enum": ["payment", "receipt", "subcontract", "statement", "nil"]}),
    ("node", "string", {"enum": [f"n{node}" for node in range(nodes)]}),
    ("payee", "string", {"pattern": "GB-COH-[0-9A-Z]{8}"}),
    ("payee name", "string", {}),
    ("amount", "number", {"required": True}),
    ("date", "date", {"required": True, "minimum": "2025-03-01", "maximum": "2027-02-28"}),
    ("role", "string", {}),
    ("local", "string", {"enum": ["yes", "no", "unknown"]}),
    ("sme", "string", {"enum": ["yes", "no", "unknown"]}),
] + ([("invoice", "string", {})] if invoices else [])
with open(f"{folder}/schema.json", "w") as schema:
    json.dump({"fields": [{"name": n, "type": t, "constraints": c} for n, t, c in fields]}, schema)
