"""Holds policies to the JSON Schema and prints, as JSON, what it says of each: a text, or null for nothing.

usage: validate_policies.py SCHEMA FILE...

A file that ends in .json holds texts only. One in YAML is read twice: every value as the text it is written as, and
with the types that YAML 1.2 gives plain values, as editors have them.
"""

import json
import re
import sys

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match


class CoreLoader(yaml.SafeLoader):
    """The types of the YAML 1.2 core schema: no days, and only `true` and `false` for truth."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(~|null|Null|NULL|)$", "~nN"),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


def readings(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if path.endswith(".json"):
        return [json.loads(text)]
    return [yaml.load(text, yaml.BaseLoader), yaml.load(text, CoreLoader)]


def complaint(validator, path):
    for reading in readings(path):
        # The best match of all errors says most, the first is found in a tenth of the time.
        errors = validator.iter_errors(reading)
        error = next(errors, None) if path.endswith(".json") else best_match(errors)
        if error is not None:
            return f"{error.json_path}: {error.message[:300]}"
    return None


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    json.dump({path: complaint(validator, path) for path in sys.argv[2:]}, sys.stdout)


main()
