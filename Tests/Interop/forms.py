"""Publishes invented tables in every form and holds them against other people's programs: frictionless reads each data package
with its foreign keys, Python finds the same cells in all forms, and LibreOffice runs nothing of the form for spreadsheets."""

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import frictionless
import openpyxl

FORMS = {"csv": "csv", "sheets": "excel-csv", "json": "json", "lines": "jsonl", "forms.sqlite": "sqlite"}

HOSTILE = ["=1+1", "x;=2+2;y", " =3+3", '"=4+4"', "+5+5", "-6-6", "@SUM(1)", "line\n=7+7", "'=9+9", "-3",
           "=cmd|'/c calc'!A0", "a\t=1+1", "plain; text", "ž, \"quoted\""]

PACKAGE = {
    "name": "invented",
    "title": "Invented notes",
    "licenses": [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
    "resources": [
        {"name": "notes", "path": "notes.csv", "schema": {
            "fields": [
                {"name": "id", "type": "integer"}, {"name": "text", "type": "string", "multiline": True},
                {"name": "on", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
                {"name": "place", "type": "string"}, {"name": "share", "type": "number"},
                {"name": "open", "type": "boolean"}, {"name": "tags", "type": "list", "delimiter": ";"}],
            "primaryKey": "id",
            "foreignKeys": [{"fields": ["place"], "reference": {"resource": "places", "fields": ["code"]}}]}},
        {"name": "places", "path": "places.csv", "schema": {
            "fields": [{"name": "code", "type": "string"}, {"name": "name", "type": "string"}], "primaryKey": "code"}},
    ],
}


def publish(coincide, folder):
    """Returns the folder of the report."""
    data = folder / "datasets"
    data.mkdir(parents=True)
    (folder / "pipelines").mkdir()
    (data / "datapackage.json").write_text(json.dumps(PACKAGE))
    with open(data / "notes.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "text", "on", "place", "share", "open", "tags"])
        for number, text in enumerate(HOSTILE):
            date = ["2020-02-01", "2020-02~", "", "-0044"][number % 4]
            rows.writerow([number, text, date, ["n", "", "s"][number % 3], ["-0.5", "", "3"][number % 3],
                           ["true", "false", ""][number % 3], ["gas;-oil", "", "=1+1"][number % 3]])
    (data / "places.csv").write_text("code,name\nn,North\ns,-South\n")
    outputs = "".join(
        f"  {name}: {{ from: {{ notes: notes, places: places }}, table: {{ format: {form} }} }}\n"
        for name, form in FORMS.items())
    (folder / "pipelines/forms.yml").write_text(
        "pipeline: forms\ntitle: Invented notes\ndata: ../datasets/datapackage.json\npublish: ../reports/forms\n"
        f"outputs:\n{outputs}")
    subprocess.run([coincide, "run", "--quiet", folder / "pipelines/forms.yml"], check=True, capture_output=True)
    return folder / "reports/forms"


def typed(row):
    """A row of the CSV as JSON has it."""
    made = {name: text or None for name, text in row.items()}
    made["id"] = int(row["id"])
    made["share"] = float(row["share"]) if row["share"] else None
    made["open"] = {"true": True, "false": False, "": None}[row["open"]]
    made["tags"] = row["tags"].split(";") if row["tags"] else None
    return made


def formulas(file, separators, scratch):
    """What LibreOffice would run of a CSV whose cells end at these signs."""
    filters = f"CSV:{separators},34,76,1,,0,false,true,false"
    subprocess.run(["soffice", "--headless", f"--infilter={filters}", "--convert-to", "xlsx", "--outdir", scratch, file],
                   check=True, capture_output=True)
    sheet = openpyxl.load_workbook(scratch / f"{file.stem}.xlsx").active
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def main(coincide, scratch):
    shutil.rmtree(scratch, ignore_errors=True)
    report = publish(coincide, scratch)
    for name, form in FORMS.items():
        if form != "sqlite":
            found = frictionless.Package(str(report / name / "datapackage.json")).validate()
            assert found.valid, (name, found.flatten(["type", "note"]))
    with open(report / "csv/notes.csv", encoding="utf-8", newline="") as file:
        rows = [typed(row) for row in csv.DictReader(file, strict=True)]
    assert [row["text"] for row in rows] == HOSTILE
    assert json.loads((report / "json/notes.json").read_text()) == rows
    lines = (report / "lines/notes.jsonl").read_text().split("\n")
    assert [json.loads(line) for line in lines[:-1]] == rows and lines[-1] == ""
    database = sqlite3.connect(f"file:{report / 'forms.sqlite'}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    held = [dict(row) for row in database.execute('SELECT id, text, "on", place, share, open, tags FROM notes')]
    for row in held:
        row["open"] = None if row["open"] is None else bool(row["open"])
        row["tags"] = json.loads(row["tags"]) if row["tags"] else None
    assert held == rows
    print(f"  {len(rows)} rows are the same in every form, and frictionless finds no fault")
    if not shutil.which("soffice"):
        return print("  LibreOffice is not here: formulas not tried")
    for separators in ["44", "59", "44/59/9"]:
        run = formulas(report / "csv/notes.csv", separators, scratch)
        assert run, "the data themselves would be run, or this shows nothing"
        assert formulas(report / "sheets/notes.csv", separators, scratch) == [], separators
        print(f"  LibreOffice, cells ending at {separators}: {len(run)} formulas in the data, none in the form for spreadsheets")


main(sys.argv[1], Path(sys.argv[2]))
