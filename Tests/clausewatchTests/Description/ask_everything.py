"""Asks the running daemon for everything that its description names, in the name of whoever the environment tells.

Usage: ask_everything.py ADDRESS-OF-OPENAPI.JSON EXAMPLES
CLAUSEWATCH_SESSION is a browser's session, CLAUSEWATCH_MARK the mark of its forms, CLAUSEWATCH_TOKEN a program's token.
"""

import os
import sys

import requests
import schemathesis
from schemathesis.cli import schemathesis as command

SESSION, MARK, TOKEN = (os.environ.get(f"CLAUSEWATCH_{name}") for name in ("SESSION", "MARK", "TOKEN"))

# Forms that take nothing from the one who asks: the session, the second factor and the accounts stay as they are.
MARKED = {"accountLanguage", "accountAuthority", "accountToken", "accountPassword", "accountsAdd", "factorSend"}

FILES = [
    "application/csv", "application/json-lines", "application/jsonl", "application/vnd.ms-excel",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/x-ndjson", "text/csv",
    "text/tab-separated-values", "application/partial-upload",
]


# Where one is sent on to is an answer of this address, and not that of the other.
requests.Session.get_redirect_target = lambda session, response: None


@schemathesis.serializer(*FILES)
def plain(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


@schemathesis.hook
def before_call(context, case, kwargs):
    name = case.operation.definition.raw.get("operationId")
    if MARK and name in MARKED and isinstance(case.body, dict) and "mark" in case.body:
        case.body["mark"] = MARK


def main():
    address, examples = sys.argv[1:]
    words = [
        "run", address, "--seed", "20261123", "--max-examples", examples, "--workers", "2", "--no-color",
        "--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--suppress-health-check", "all",
        "--request-timeout", "60",
        # A part of a path that is not there, a field that a page does not heed and a session that has no form are no
        # matter of what a schema allows; what has to be refused is for the tests of each address.
        "--exclude-checks",
        "positive_data_acceptance,negative_data_rejection,missing_required_header,ensure_resource_availability",
    ]
    lines = []
    if SESSION:
        lines.append(f'[auth.openapi.session]\napi_key = "{SESSION}"\n')
    if TOKEN:
        lines.append(f'[auth.openapi.token]\nbearer = "{TOKEN}"\n')
    with open("schemathesis.toml", "w") as file:
        file.write('color = false\n[generation]\ndatabase = "none"\n' + "".join(lines))
    command(["--config-file", "schemathesis.toml"] + words)


main()
