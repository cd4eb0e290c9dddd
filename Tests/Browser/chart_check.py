"""Draws every chart in headless Chromium and by librsvg, which makes the PNG files, and holds the two pictures against each other.

Letters are smoothed by each in its own way, so both pictures are blurred before they are compared: an edge that lies half a
pixel off is lost in it, a mark that is missing, moved or of another colour is not. That this is so is tried first, on charts
with one mark changed. Both take the same font without hinting, since fonts are no part of a chart.
"""

import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops, ImageFilter, ImageStat
from playwright.sync_api import sync_playwright

# Standard deviation in pixels: what is nearer than six runs together.
BLUR = 3
# Of 255. Measured over 35 charts: 13 at most, where dots stand close, and a mean of 0.63 at most, in narrow charts full of text; 90 where one dot was changed.
LARGEST = 18
MEAN = 0.65

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/liberation</dir>
  <dir>/usr/share/fonts/truetype/liberation2</dir>
  <cachedir>{cache}</cachedir>
  <alias binding="same"><family>Helvetica</family><accept><family>Liberation Sans</family></accept></alias>
  <match target="pattern">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>
</fontconfig>
"""


def by_chromium(browser, svg):
    width, height = (float(re.search(rf' {name}="([0-9.]+)"', svg)[1]) for name in ("width", "height"))
    context = browser.new_context(viewport={"width": round(width), "height": round(height)}, offline=True)
    page = context.new_page()
    page.set_content(f"<!doctype html><style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}")
    picture = page.screenshot()
    context.close()
    return Image.open(io.BytesIO(picture)).convert("RGB")


def by_librsvg(svg):
    made = subprocess.run(["rsvg-convert", "--format=png"], input=svg.encode(), capture_output=True, check=True)
    return Image.open(io.BytesIO(made.stdout)).convert("RGB")


def difference(one, other):
    """The largest difference at any place, in grey or any colour, the mean one, and where they differ as a picture."""
    size = (min(one.width, other.width), min(one.height, other.height))
    blurred = [picture.crop((0, 0, *size)).filter(ImageFilter.GaussianBlur(BLUR)) for picture in (one, other)]
    colours = ImageChops.difference(*blurred)
    grey = ImageChops.difference(*(picture.convert("L") for picture in blurred))
    largest = max(most for _, most in [*colours.getextrema(), grey.getextrema()])
    return largest, sum(ImageStat.Stat(colours).mean) / 3, colours


def changed(svg):
    """The chart with one mark moved, left out, and of another colour: the last circle of the events' orange."""
    mark = re.findall(r'<circle cx="[0-9.]+"[^>]*#d55e00[^>]*>', svg)[-1]
    place = float(re.search(r'cx="([0-9.]+)"', mark)[1])
    yield "moved by 8 pixels", svg.replace(mark, mark.replace(f'cx="{place:g}"', f'cx="{place + 8:g}"'))
    yield "left out", svg.replace(mark, "")
    yield "recoloured", svg.replace(mark, mark.replace("#d55e00", "#0072b2"))


def main(reports, golden, folder):
    folder.mkdir(parents=True, exist_ok=True)
    faults = 0

    def check(holds, words):
        nonlocal faults
        faults += not holds
        print(("ok    " if holds else "WRONG ") + words)

    charts = sorted(reports.glob("charts/*.svg")) + sorted(golden.glob("*.svg"))
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        fonts = pathlib.Path(scratch, "fonts.conf")
        fonts.write_text(FONTS.format(cache=scratch))
        os.environ["FONTCONFIG_FILE"] = str(fonts)
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"], env=dict(os.environ))
        timeline = (reports / "charts/timeline.svg").read_text()
        drawn = by_librsvg(timeline)
        for words, svg in changed(timeline):
            largest, mean, _ = difference(by_chromium(browser, svg), drawn)
            check(largest > 2 * LARGEST, f"a mark {words} would be seen: {largest} of 255, mean {mean:.2f}")
        for chart in charts:
            pictures = [by_chromium(browser, chart.read_text()), by_librsvg(chart.read_text())]
            largest, mean, where = difference(*pictures)
            alike = largest <= LARGEST and mean <= MEAN and abs(pictures[0].height - pictures[1].height) <= 1
            check(alike, f"{chart.parent.name}/{chart.name} is drawn alike: {largest} of 255 at most, mean {mean:.2f}")
            if not alike:
                name = f"{chart.parent.name}-{chart.stem}"
                for kind, picture in zip(("chromium", "librsvg", "apart"), [*pictures, where]):
                    picture.save(folder / f"{name}-{kind}.png")
        browser.close()
    check(len(charts) > 1, f"{len(charts)} charts were drawn")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*(pathlib.Path(path).resolve() for path in sys.argv[1:4])))
