"""Reads the workbook with openpyxl and holds every cell against the published CSV of the same table."""

import csv
import datetime
import re
import sys
from pathlib import Path

import openpyxl

SHEETS = {
    "Findings": "findings",
    "Coincidences": "coincidences",
    "Calendar": "calendar",
    "Deals": "deals",
    "Silence": "silence",
    "Voices": "voices",
    "Tone": "tone",
    "Roles": "roles",
    "Cases": "cases",
    "Arrests": "arrests",
}


def plain(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value).replace("; ", ";")


def agrees(cell, text):
    if plain(cell) == text.replace("; ", ";"):
        return True
    try:
        return isinstance(cell, (int, float)) and abs(cell - float(text)) < 1e-12
    except ValueError:
        return False


def main(report):
    workbook = openpyxl.load_workbook(next(report.glob("*.xlsx")))
    fields = {}
    package = __import__("json").loads((report / "tables/datapackage.json").read_text())
    for resource in package["resources"]:
        fields[resource["name"]] = {
            (f["title"] + (f" ({f['unit']})" if f.get("unit") else "")).strip(): f["name"]
            for f in resource["schema"]["fields"]
        }
    compared = 0
    for sheet, table in SHEETS.items():
        worksheet = workbook[sheet]
        with open(report / f"tables/{table}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        (only,) = worksheet.tables.values()
        first, last = re.findall(r"[A-Z]+(\d+)", only.ref)
        header = [cell.value for cell in worksheet[int(first)]]
        names = [fields[table][title.replace("\n", " ")] for title in header]
        body = list(worksheet.iter_rows(min_row=int(first) + 1, max_row=int(last)))
        assert len(body) == len(rows), (sheet, len(body), len(rows))
        assert worksheet.max_row == int(last), (sheet, "something stands below the table")
        for line, (cells, row) in enumerate(zip(body, rows), int(first) + 1):
            for name, cell in zip(names, cells):
                assert cell.data_type != "f", (sheet, cell.coordinate, "a formula")
                value = cell.hyperlink.target if cell.hyperlink else cell.value
                assert agrees(value, row[name]), (sheet, cell.coordinate, cell.value, row[name])
                compared += 1
        print(f"  {sheet}: {len(rows)} rows, {len(names)} columns")
    print(f"  {compared} cells agree")


main(Path(sys.argv[1]))
