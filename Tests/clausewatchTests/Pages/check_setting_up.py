"""Sets an account up by its sign-in link in headless Chromium as an officer would, with each thing entered wrongly first,
and prints what was told on the way, as one JSON object.

    check_setting_up.py LINK PASSWORD SCREENSHOTS
"""

import io
import json
import sys
from pathlib import Path

import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import sync_playwright

LINK, PASSWORD, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
# The description of a field as browsers give it to screen readers, and whether it is told to be wrong.
TOLD = """field => ({
    described: (field.getAttribute('aria-describedby') || '').split(' ').filter(id => id)
        .map(id => document.getElementById(id).textContent.replace(/\\s+/g, ' ').trim()),
    invalid: field.getAttribute('aria-invalid') === 'true',
})"""


def send(page, field, values):
    for name, value in values.items():
        page.locator(f"#{name}").fill(value)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").first.click()
    return look(page, field)


def look(page, field):
    target = page.locator(f"#{field}")
    told = target.evaluate(TOLD)
    summary = page.locator(".problems a")
    told["summary"] = summary.text_content() if summary.count() else None
    if summary.count():
        summary.click()
        told["goesToField"] = target.evaluate("field => document.activeElement === field")
    page.screenshot(path=FOLDER / f"{field}-{told['invalid']}.png", full_page=True)
    told["violations"] = [each["id"] for each in Axe().run(page).response["violations"]]
    return told


def scanned(page):
    """What a camera reads off the picture, in light and in dark."""
    texts = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
        texts += [found.text for found in zxingcpp.read_barcodes(picture)]
    return texts


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        # axe runs as a script in the page; the pages' own policy allows none.
        page = browser.new_context(viewport={"width": 390, "height": 800}, bypass_csp=True).new_page()
        page.goto(LINK)
        seen = {"untouched": look(page, "password")}
        seen["password"] = send(page, "password", {"password": "short", "again": "short"})
        seen["again"] = send(page, "password", {"password": PASSWORD, "again": PASSWORD + "r"})
        page.locator("#password").fill(PASSWORD)
        page.locator("#again").fill(PASSWORD)
        with page.expect_navigation():
            page.locator("main form button[type=submit]").click()
        page.goto(page.url.split("/sign-in")[0] + "/sign-in/second-factor")
        seen["scanned"] = scanned(page)
        seen["seed"] = page.locator("#seed").text_content()
        seen["code"] = send(page, "code", {"code": "000000"})
        browser.close()
    print(json.dumps(seen))


main()
