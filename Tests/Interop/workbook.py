"""Reads the workbooks with openpyxl and calamine and holds every cell of one against the other's, and against the published CSV of the
same table."""

import csv
import datetime
import json
import re
import sys
from pathlib import Path

import openpyxl
import python_calamine

SHEETS = {
    "Findings": "findings",
    "Coincidences": "coincidences",
    "Deals": "deal-by-deal",
    "Timeline": "calendar",
    "Statements by institution": "tone",
    "Questions": "questions",
    "By week": "lags",
    "Lead and lag": "leads",
    "Definitions": "definitions",
    "Influence": "influence",
    "Memorandum": "after-memorandum",
    "Sources by year": "sources-by-year",
    "Voices": "voices",
    "Silence before deals": "silence",
    "Silence after waves": "silence-after-waves",
    "Roles": "roles",
    "Cases": "cases",
}
SHORTHANDS = {"[unknown]", "[none]", "[n/a]", "[untested]", "[no value]"}


def plain(value):
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value).replace("; ", ";")


def agrees(cell, text):
    if plain(cell) == text.replace("; ", ";") or (text == "" and cell in SHORTHANDS):
        return True
    try:
        return isinstance(cell, (int, float)) and abs(cell - float(text)) < 1e-12
    except ValueError:
        return False


def tables(workbook, report):
    """Every cell against tables/*.csv."""
    fields = {}
    for resource in json.loads((report / "tables/datapackage.json").read_text())["resources"]:
        fields[resource["name"]] = {
            (f["title"] + (f" ({f['unit']})" if f.get("unit") else "")).strip(): f["name"]
            for f in resource["schema"]["fields"]
        }
    compared = 0
    for sheet in workbook.sheetnames:
        if sheet not in SHEETS:
            continue
        worksheet, table = workbook[sheet], SHEETS[sheet]
        with open(report / f"tables/{table}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        (only,) = worksheet.tables.values()
        first, last = re.findall(r"[A-Z]+(\d+)", only.ref)
        header = [cell.value for cell in worksheet[int(first)] if cell.value is not None]
        titles = [re.sub(r" \[note \d+\]$", "", title.replace("\n", " ")) for title in header]
        names = [fields[table].get(title) for title in titles]
        assert all(n or ": earliest" in t or ": latest" in t for n, t in zip(names, titles)), (sheet, titles)
        body = list(worksheet.iter_rows(min_row=int(first) + 1, max_row=int(last)))
        assert len(body) == len(rows), (sheet, len(body), len(rows))
        assert worksheet.max_row == int(last), (sheet, "something stands below the table")
        for cells, row in zip(body, rows):
            for name, cell in zip(names, cells):
                assert cell.data_type != "f", (sheet, cell.coordinate, "a formula")
                assert cell.value is not None, (sheet, cell.coordinate, "an empty cell")
                if name is None:
                    continue
                value = cell.hyperlink.target if cell.hyperlink else cell.value
                assert agrees(value, row[name]), (sheet, cell.coordinate, cell.value, row[name])
                compared += 1
    return compared


def readers(workbook, path):
    """Every cell as openpyxl reads it against the same as calamine does."""
    compared = 0
    other = python_calamine.CalamineWorkbook.from_path(str(path))
    assert other.sheet_names == workbook.sheetnames
    for sheet in workbook.sheetnames:
        rows = other.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                mine = workbook[sheet].cell(r, c).value
                if value == "" and mine is None:
                    continue
                same = plain(mine) == plain(value) or (isinstance(mine, bool) and mine == value)
                assert same or abs(mine - value) < 1e-12, (sheet, r, c, mine, value)
                compared += 1
    return compared


def main(report):
    for path in sorted(report.glob("*.xlsx")):
        workbook = openpyxl.load_workbook(path)
        print(f"  {path.name}: {len(workbook.sheetnames)} sheets, {tables(workbook, report)} cells as in tables/, "
              f"{readers(workbook, path)} as calamine reads them")


main(Path(sys.argv[1]))
