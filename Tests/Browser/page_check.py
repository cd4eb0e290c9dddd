"""Opens the published pages in headless Chromium, without a network, and says what is wrong with them."""

import pathlib
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = {320: 640, 800: 1000, 1440: 900}
faults = []


def check(holds, words):
    print(("ok    " if holds else "WRONG ") + words)
    if not holds:
        faults.append(words)


def opened(browser, file, width, height, scripts=True):
    context = browser.new_context(
        viewport={"width": width, "height": height}, offline=True, java_script_enabled=scripts)
    page = context.new_page()
    page.told = []
    page.on("console", lambda message: page.told.append(message.text))
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(file.as_uri())
    return page


def axe(page, name):
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    results = Axe().run(page).response
    for violation in results["violations"]:
        print(f"      {violation['id']}: {violation['help']}")
        for node in violation["nodes"][:5]:
            print(f"        {node['html'][:160]}\n          {node['failureSummary'][:300]}")
    check(not results["violations"], f"{name}: no violation by axe-core {results['testEngine']['version']}")


def sorting(page):
    """Each column that can be sorted is sorted twice: its order is right, and so is what is said of it."""
    wrong = page.evaluate(
        """() => {
          const wrong = [];
          for (const table of document.querySelectorAll("div.table table")) {
            for (const header of table.tHead.rows[0].cells) {
              for (const direction of ["ascending", "descending"]) {
                header.querySelector("button").click();
                const keys = [...table.tBodies[0].rows].map(row => row.cells[header.cellIndex])
                  .filter(cell => !cell.classList.contains("none"))
                  .map(cell => cell.dataset.key ?? cell.textContent)
                  .map(key => header.dataset.kind === "number" ? Number(key) : key);
                const rising = direction === "ascending";
                const sorted = keys.every((key, i) => i === 0 || (rising ? keys[i - 1] <= key : keys[i - 1] >= key));
                if (!sorted || header.getAttribute("aria-sort") !== direction)
                  wrong.push(`${table.caption.textContent}: ${header.textContent}, ${direction}`);
              }
            }
          }
          return wrong;
        }""")
    check(not wrong, f"every column sorts both ways {wrong[:3]}")


def filtering(page):
    holder = page.locator("div.table:has(input)").nth(0)
    field = holder.locator("input")
    rows = holder.locator("tbody tr")
    first = rows.nth(0).locator("td").nth(1).inner_text()
    field.fill(first)
    shown = holder.locator("tbody tr:visible").count()
    check(0 < shown <= rows.count(), f"the filter shows {shown} of {rows.count()} rows")
    told = holder.locator("[role=status]").inner_text()
    check(told == f"{shown} of {rows.count()} rows", f"and says so: {told}")
    field.fill("no such words")
    check(holder.locator("tbody tr:visible").count() == 0, "and none for words that are nowhere")
    field.fill("")


def drawings(page):
    """Of each figure how high its drawings are that can be seen."""
    return page.evaluate(
        """[...document.querySelectorAll('figure')].map(figure =>
             [...figure.querySelectorAll('svg')].map(svg => svg.clientHeight).filter(height => height > 0))""")


def widths(browser, file, folder):
    for width, height in WIDTHS.items():
        page = opened(browser, file, width, height)
        wide = page.evaluate("document.documentElement.scrollWidth")
        check(wide <= width, f"{file.name} at {width}: nothing is wider than the page ({wide})")
        charts = drawings(page)
        check(all(len(shown) == 1 for shown in charts), f"{file.name} at {width}: of every chart one drawing is seen")
        held = page.evaluate(
            """[...document.querySelectorAll('.narrow')].filter(one =>
                 (one.clientHeight > 0) !== (innerWidth <= 560)
                 || one.querySelector('svg').getBoundingClientRect().right > innerWidth).length""")
        check(held == 0, f"{file.name} at {width}: narrow drawings are seen where they are meant to be, and fit")
        page.screenshot(path=folder / f"{file.stem}-{width}-first.png")
        page.screenshot(path=folder / f"{file.stem}-{width}.png", full_page=True)
        if width == min(WIDTHS):
            charts = drawings(page)
            check(all(height > 100 for shown in charts for height in shown),
                  f"{file.name} at {width}: every chart is there {charts}")
            axe(page, f"{file.name} at {width}")
        page.context.close()


def printed(browser, file, folder):
    page = opened(browser, file, 1000, 1400)
    path = folder / f"{file.stem}.pdf"
    # As wide as a small screen: what is printed hangs on the paper alone.
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(media="print")
    seen = page.evaluate("[...document.querySelectorAll('.narrow')].filter(one => one.clientHeight > 0).length")
    check(seen == 0, f"{file.name} in print: no narrow drawing is seen")
    page.set_viewport_size({"width": 1000, "height": 1400})
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    words = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    page.context.close()
    return int(next(line.split()[1] for line in words.splitlines() if line.startswith("Pages:")))


def main(reports, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name in ("index.html", "brief.html"):
            file = reports / name
            page = opened(browser, file, 1440, 900)
            page.wait_for_timeout(300)
            check(not page.told, f"{name}: nothing on the console {page.told[:3]}")
            check(page.asked == [file.as_uri()], f"{name}: nothing is asked for but the page {page.asked[1:3]}")
            axe(page, name)
            if name == "index.html":
                finding = page.locator(".headline").bounding_box()
                check(finding["y"] + finding["height"] < 900, "the finding stands on the first screen")
                filtering(page)
                sorting(page)
                page.locator("div.table:has(input)").nth(0).scroll_into_view_if_needed()
                page.screenshot(path=folder / "index-1440-sorted.png")
                check(not page.told, f"sorting and filtering leave nothing on the console {page.told[:3]}")
            page.context.close()
            plain = opened(browser, file, 1440, 900, scripts=False)
            check(plain.locator("button").count() == 0, f"{name}: without scripts no button stands idle")
            plain.context.close()
            widths(browser, file, folder)
        brief = opened(browser, reports / "brief.html", 1000, 1400)
        brief.emulate_media(media="print")
        cut = brief.evaluate(
            "[...document.querySelectorAll('.sheet')].map(sheet => sheet.scrollHeight - sheet.clientHeight)")
        check(all(over <= 0 for over in cut), f"brief.html: nothing is cut from a sheet {cut}")
        room = brief.evaluate(
            """[...document.querySelectorAll('.sheet')].map(sheet =>
                 Math.round(sheet.getBoundingClientRect().bottom - sheet.lastElementChild.getBoundingClientRect().bottom))""")
        print(f"      room left on its sheets, in pixels: {room}")
        chart = brief.evaluate("document.querySelector('figure svg')?.getBoundingClientRect().height ?? 0")
        check(chart > 250, f"brief.html: the timeline has room ({chart:.0f} pixels high)")
        pages = printed(browser, reports / "brief.html", folder)
        check(pages == 2, f"brief.html prints on two pages ({pages})")
        pages = printed(browser, reports / "index.html", folder)
        check(pages <= 12, f"index.html prints as a briefing of sane length ({pages} pages)")
        browser.close()
    print(f"Look at the pictures in {folder}.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
