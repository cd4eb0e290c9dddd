"""Holds the published database against the published CSV of the same tables, cell by cell, and asks SQLite whether it is whole."""

import csv
import datetime
import json
import re
import sqlite3
import sys
from pathlib import Path

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def cell(text, field):
    """What the database should hold for a cell of the CSV."""
    if text == "":
        return None
    match field["type"]:
        case "integer":
            return int(text)
        case "number":
            return float(text)
        case "boolean":
            return {"true": 1, "false": 0}[text]
        case "list":
            return text.split(field["delimiter"])
        case _:
            return text


def held(value, field):
    return json.loads(value) if value is not None and field["type"] == "list" else value


def days(text):
    """The ends of the plainest dates, worked out here; nil for all others, which the Swift tests look at."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d[?~%]?", text):
        return text[:10], text[:10]
    if re.fullmatch(r"\d{4}-\d\d[?~%]?", text):
        year, month = int(text[:4]), int(text[5:7])
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return f"{text[:7]}-01", (following - datetime.timedelta(1)).isoformat()
    if re.fullmatch(r"\d{4}[?~%]?", text):
        return f"{text[:4]}-01-01", f"{text[:4]}-12-31"
    return None


def main(report):
    path = next(report.glob("*.sqlite"), None) or sys.exit(f"no database in {report}: run 'make report' first")
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    assert [row[0] for row in database.execute("PRAGMA integrity_check")] == ["ok"]
    assert not list(database.execute("PRAGMA foreign_key_check"))
    assert database.execute("PRAGMA freelist_count").fetchone()[0] == 0
    package = json.loads((report / "tables/datapackage.json").read_text())
    told = {row["key"]: row["value"] for row in database.execute("SELECT key, value FROM metadata")}
    assert told["title"] == package["title"] and told["as-of"] == package["version"]
    assert told["caveats"].split("\n") == package["caveats"]
    compared = bounded = 0
    for resource in package["resources"]:
        name, fields = resource["name"], resource["schema"]["fields"]
        rows = list(database.execute(f"SELECT * FROM {quoted(name)} ORDER BY rowid"))
        with open(report / "tables" / resource["path"], encoding="utf-8", newline="") as file:
            lines = list(csv.DictReader(file, strict=True))
        assert len(rows) == len(lines), (name, len(rows), len(lines))
        info = list(database.execute(f"PRAGMA table_info({quoted(name)})"))
        key = [row["name"] for row in sorted(info, key=lambda row: row["pk"]) if row["pk"]]
        assert key == resource["schema"].get("primaryKey", []), (name, key)
        columns = {
            row["column"]: row for row in database.execute('SELECT * FROM "columns" WHERE "table" = ?', (name,))
        }
        assert set(columns) == set(rows[0].keys() if rows else columns), name
        for field in fields:
            column = columns[field["name"]]
            assert column["title"] == field["title"] and column["unit"] == field.get("unit"), (name, field["name"])
            assert column["description"] == field.get("description"), (name, field["name"])
            allowed = field.get("constraints", {}).get("enum") or field.get("itemEnum")
            assert (json.loads(column["allowed"]) if column["allowed"] else None) == allowed, (name, field["name"])
        for number, (row, line) in enumerate(zip(rows, lines), 1):
            for field in fields:
                want = cell(line[field["name"]], field)
                assert held(row[field["name"]], field) == want, (name, number, field["name"], want)
                compared += 1
                ends = days(want) if want is not None and field.get("rdfType") == EDTF else None
                if ends and f"{field['name']}_latest" in row.keys():
                    assert (row[f"{field['name']}_earliest"], row[f"{field['name']}_latest"]) == ends, (name, number, want)
                    bounded += 1
        print(f"  {name}: {len(rows)} rows, {len(fields)} columns")
    for (view,) in list(database.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")):
        database.execute(f"SELECT count(*) FROM {quoted(view)}").fetchone()
    print(f"  {compared} cells agree, {bounded} dates with their ends")


main(Path(sys.argv[1]))
