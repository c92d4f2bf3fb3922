#!/usr/bin/env python3
"""Validates lexicons against Lexicons/ordret-lexicon-1.schema.json, with Python's jsonschema instead of Ordret's reader.

    Tests/Evaluation/lexicon_schema.py [FILE...]

Without files all of Lexicons/ is read. Prints FILE: PLACE: MESSAGE for each fault and leaves with 1 where there is one.
"""
import json
import pathlib
import sys

import jsonschema
import yaml

# libyaml where it is there: it is ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "Lexicons" / "ordret-lexicon-1.schema.json"


def main(paths):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = 0
    for path in paths or sorted((ROOT / "Lexicons").glob("*.yaml")):
        lexicon = yaml.load(pathlib.Path(path).read_text(encoding="utf-8-sig"), Loader=LOADER)
        for fault in validator.iter_errors(lexicon):
            # Of "none of these shapes" the shape that fits best says more.
            fault = jsonschema.exceptions.best_match([fault])
            place = "/".join(str(step) for step in fault.absolute_path)
            print(f"{path}: {place}: {fault.message[:300]}")
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
