"""Looks at pages in headless Chromium, narrow and wide, light and dark, and prints what keeps people from using them, as
one JSON list.

    check_accessibility.py ADDRESS...
"""

import json
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SCREENS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]


def look(browser, address, width, scheme):
    # axe runs as a script in the page; the pages' own policy allows none.
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    place = f"{address} at {width} {scheme}"
    result = Axe().run(page).response
    faults = [f"{place}: {each['id']}: {each['nodes'][0]['html'][:120]}" for each in result["violations"]]
    if not any(each["id"] == "color-contrast" for each in result["passes"]):
        faults.append(f"{place}: no contrast was looked at")
    spill = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    context.close()
    return faults + ([f"{place}: {spill} pixels too wide"] if spill > 0 else [])


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        faults = [fault for address in sys.argv[1:] for screen in SCREENS for fault in look(browser, address, *screen)]
        browser.close()
    print(json.dumps(faults))


main()
