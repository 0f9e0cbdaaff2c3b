"""Looks at the pages of a running demonstration in headless Chromium and prints what it found, as one JSON object.

    check_pages.py ADDRESS FOLDER SIGN-INS

ADDRESS ends with a slash; the PDF files go to FOLDER; SIGN-INS is a JSON object of [name, password, code] by role. What
the findings should be is for the caller to say.
"""

import json
import re
import sys
from decimal import Decimal
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ADDRESS, FOLDER, SIGN_INS = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
CONTRACT = "contracts/LM-2024-016"
PAGES = ["", "?kind=reportMissing", "digest", CONTRACT, "contracts/LM-2024-017", CONTRACT + "/lines/local-sme", "account", "nowhere"]
STRANGERS_PAGES = ["sign-in", "sign-in?language=nl", "links/none"]
CONTRACTORS_PAGES = ["", CONTRACT, "account", "digest"]
SCREENS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]

# The cells of every table, by caption; a heading cell loses what stands under it in smaller print.
TABLES = """() => Array.from(document.querySelectorAll('table')).map(table => ({
    caption: table.caption.textContent.trim(),
    headings: Array.from(table.tHead.querySelectorAll('th')).map(cell => cell.textContent.trim()),
    rows: Array.from(table.tBodies[0].rows).map(row => Array.from(row.cells).map(cell => {
        const small = Array.from(cell.querySelectorAll('.under'));
        const main = cell.cloneNode(true);
        main.querySelectorAll('.under').forEach(part => part.remove());
        const items = Array.from(main.querySelectorAll('li')).map(item => item.textContent.trim());
        return {
            text: items.length ? items.join('; ') : main.textContent.trim(),
            under: small.map(part => part.textContent.trim()),
            depth: [...cell.classList].find(name => name.startsWith('depth-')) || null,
        };
    })),
}))"""


def amount(text):
    """`short by €1,234.50` as "1234.50", `over by …` and `−€…` below zero; None for a dash."""
    if text == "nothing":
        return "0"
    match = re.search(r"([-−]?)€?([\d,]+(?:\.\d+)?)", text)
    if not match:
        return None
    value = Decimal(match.group(2).replace(",", ""))
    return str(-value if match.group(1) or text.startswith("over by") else value)


def sign_in(page, role):
    """Signs in as a person would, and gives what the browser holds then."""
    name, password, code = SIGN_INS[role]
    page.goto(ADDRESS)
    assert page.url == ADDRESS + "sign-in", page.url
    page.locator("#name").fill(name)
    page.locator("#password").fill(password)
    with page.expect_navigation():
        page.get_by_role("button", name="Sign in").click()
    if code:
        page.locator("#code").fill(code)
        with page.expect_navigation():
            page.get_by_role("button", name="Continue").click()
    assert page.url == ADDRESS, page.url
    return page.context.storage_state()


def follow(page, selector):
    with page.expect_navigation():
        page.locator(selector).first.click()


def table(page, caption):
    found = [each for each in page.evaluate(TABLES) if each["caption"].startswith(caption)]
    assert len(found) == 1, f"{len(found)} tables whose caption starts with {caption!r} at {page.url}"
    return found[0]


def ranking(page):
    if page.locator("table.ranking").count() == 0:
        return []
    return [
        {
            "rank": row[0]["text"],
            "contract": row[1]["text"],
            "title": row[1]["under"][0],
            "department": row[1]["under"][1],
            "prime": row[2]["text"],
            "policy": row[3]["text"],
            "found": row[4]["text"],
            "atRisk": amount(row[5]["text"]),
        }
        for row in table(page, "Flagged contracts")["rows"]
    ]


def list_page(page):
    page.goto(ADDRESS)
    found = {"ranking": ranking(page), "summary": page.locator(".lede").inner_text()}
    kinds = [option.get_attribute("value") for option in page.locator("#kind option").all()]
    departments = [option.get_attribute("value") for option in page.locator("#department option").all()]
    found |= {"byKind": {}, "byDepartment": {}, "unchosen": []}
    for names, box, into in ((kinds, "#kind", "byKind"), (departments, "#department", "byDepartment")):
        for name in filter(None, names):
            page.goto(ADDRESS)
            page.select_option(box, name)
            follow(page, "form.filter button")
            chosen = page.locator(box).input_value()
            found["unchosen"] += [] if chosen == name else [name]
            found[into][name] = [row["contract"] for row in ranking(page)]
    page.goto(ADDRESS + "?kind=shortfall&department=Estates")
    found["byBoth"] = [row["contract"] for row in ranking(page)]
    follow(page, "text=Clear filter")
    found["cleared"] = len(ranking(page))
    return found


def contract_page(page):
    page.goto(ADDRESS)
    follow(page, "text=LM-2024-016")
    assert page.url == ADDRESS + CONTRACT
    found = {"heading": page.locator("h1").inner_text(), "verdicts": page.locator(".verdict p").all_inner_texts()}
    found["chain"] = [
        {
            "depth": row[0]["depth"],
            "name": row[0]["text"],
            "party": row[0]["under"][0],
            "tier": row[1]["text"],
            "value": amount(row[2]["text"]),
            "carries": row[3]["text"],
            "own": amount(row[4]["text"]),
            "branch": amount(row[5]["text"]),
        }
        for row in table(page, "10% of procurement spend")["rows"]
    ]
    found["commitments"] = [
        {
            "commitment": row[0]["text"],
            "place": row[0]["under"][0],
            **{
                key: amount(row[index]["text"])
                for index, key in enumerate(["due", "reported", "confirmed", "verified", "credited", "shortfall"], 1)
            },
            "outcome": row[7]["text"],
            "duties": row[8]["text"],
        }
        for row in table(page, "What was due")["rows"]
    ]
    found["flags"] = [row[0]["text"] for row in table(page, "Findings on this contract")["rows"]]
    clause = page.locator("details.clause").first
    found["clauseHiddenAtFirst"] = not clause.locator("h4").first.is_visible()
    clause.locator("> summary").click()
    found["clauseHeadings"] = clause.locator("> h4").all_inner_texts()
    dutch = clause.locator("details[lang=nl]")
    dutch.locator("> summary").click()
    found["dutchHeadings"] = dutch.locator("> h4").all_inner_texts()
    details = page.locator("section[aria-labelledby=lines] details").first
    found["hiddenAtFirst"] = not details.locator("table").is_visible()
    details.locator("summary").click()
    found["openedLines"] = lines(page) if details.locator("table").is_visible() else []
    found["all"] = page.locator("section[aria-labelledby=lines] details a").first.inner_text()
    follow(page, "section[aria-labelledby=lines] details a")
    found["pages"] = []
    while True:
        found["pages"].append(lines(page))
        if page.locator("a[rel=next]").count() == 0:
            break
        follow(page, "a[rel=next]")
    found["lastAddress"] = page.url.removeprefix(ADDRESS)
    follow(page, "a[rel=prev]")
    found["firstAddress"] = page.url.removeprefix(ADDRESS)
    return found


def lines(page):
    found = []
    for row in table(page, "Lines behind 10% of procurement spend")["rows"]:
        file, number = row[0]["text"].rsplit(", row ", 1)
        found.append({"file": file, "row": int(number), "line": row[0]["under"][0], "amount": amount(row[4]["text"])})
    return found


def digest_page(page):
    page.goto(ADDRESS)
    follow(page, "text=Digest")
    terms = page.locator("dl.keys dt").all_inner_texts()
    values = page.locator("dl.keys dd").all_inner_texts()
    return {
        "headline": page.locator("h1").inner_text(),
        "keys": dict(zip(terms, values)),
        "outcomes": {row[0]["text"]: int(row[1]["text"]) for row in table(page, "Contracts by outcome")["rows"]},
        "shortByPolicy": {row[0]["text"]: amount(row[5]["text"]) for row in table(page, "Money commitments")["rows"]},
        "ranking": [
            [row[1]["text"], amount(row[3]["text"])] for row in table(page, "Contracts with the most money")["rows"]
        ],
        "passDown": page.locator("section[aria-labelledby=tiers] p").all_inner_texts(),
    }


def strange_addresses(page):
    held = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in page.context.cookies())
    addresses = [
        "nowhere", "contracts/LM-0000-000", CONTRACT + "/lines/nothing", CONTRACT + "/lines/local-sme?page=99",
        "?page=99", "?page=0", "?page=-1", "?page=x", "?page=9999999999999999999999", "?kind=nonsense",
        "?kind=%27%3B%20DROP%20TABLE%20contract%3B--", "?department=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "?department=%00", "?kind=shortfall&kind=reportLate", "?department=" + "x" * 5000, "?%FF=%FE", "?department=%FF",
        "contracts/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "contracts/..%2F..%2Fetc%2Fpasswd", "contracts/%00",
        "contracts/%F0%9F%A6%84", "digest?x=1", "assets/../../etc/passwd", "healthz",
        "digest?since=2026-10-19", "digest?since=2026-10-20", "digest?since=2026-10-21", "digest?since=2026-02-30",
        "digest?since=yesterday",
    ]
    found = {}
    for address in addresses:
        answer = page.request.get(ADDRESS + address, headers={"Cookie": held})
        text = answer.text()
        found[address[:80]] = {
            "status": answer.status,
            "html": "<!DOCTYPE html>" in text,
            "script": "<script" in text or "<img" in text,
            "secure": "default-src" in answer.headers.get("content-security-policy", ""),
        }
    page.goto(ADDRESS + "nowhere")
    return {"answers": found, "heading": page.locator("h1").inner_text()}


def accessibility(browser, officer, contractor):
    axe, violations, wide, contrastChecked, runs = Axe(), [], [], 0, 0
    for width, scheme in SCREENS:
        for state, addresses in ((officer, PAGES), (contractor, CONTRACTORS_PAGES), (None, STRANGERS_PAGES)):
            # axe runs as a script in the page; the pages' own policy allows none.
            context = browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, storage_state=state)
            page = context.new_page()
            for address in addresses:
                page.goto(ADDRESS + address)
                page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
                result = axe.run(page)
                place = f"{address or '/'} at {width} {scheme}"
                violations += [
                    f"{place}: {each['id']}: {each['nodes'][0]['html'][:120]}" for each in result.response["violations"]
                ]
                contrastChecked += any(each["id"] == "color-contrast" for each in result.response["passes"])
                spill = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                if spill > 0:
                    wide.append(f"{place}: {spill} pixels too wide")
                runs += 1
            context.close()
    return {"violations": violations, "wide": wide, "runs": runs, "contrast": contrastChecked}


def contractors_view(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    state = sign_in(page, "contractor")
    rows = [row[0]["text"] for row in table(page, "Your contracts")["rows"]]
    statuses = {address: page.goto(ADDRESS + address).status for address in
                ["contracts/LM-2024-016", "contracts/LM-2024-017", "contracts/LM-0000-000", "digest", "accounts"]}
    context.close()
    return {"contracts": rows, "statuses": statuses}, state


def prints(page):
    sizes = {}
    for name, address in (("list", ""), ("contract", CONTRACT), ("digest", "digest")):
        page.goto(ADDRESS + address)
        page.pdf(path=FOLDER / f"{name}.pdf", format="A4")
        content = (FOLDER / f"{name}.pdf").read_bytes()
        sizes[name] = {"isPDF": content.startswith(b"%PDF-"), "pages": len(re.findall(rb"/Type\s*/Page\b", content))}
    return sizes


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("requestfailed", lambda request: complaints.append(f"{request.failure}: {request.url}"))
        outside = []
        page.on("request", lambda request: request.url.startswith((ADDRESS, "data:")) or outside.append(request.url))
        officer = sign_in(page, "officer")
        contractors, contractor = contractors_view(browser)
        found = {
            "contractor": contractors,
            "list": list_page(page),
            "contract": contract_page(page),
            "digest": digest_page(page),
            "strange": strange_addresses(page),
            "print": prints(page),
        }
        # A page left before its icon came is no fault, nor is the one page that was asked for and is not there.
        found["complaints"] = [text for text in complaints if "404" not in text and "ERR_ABORTED" not in text]
        found["outside"] = outside
        found["accessibility"] = accessibility(browser, officer, contractor)
        browser.close()
    print(json.dumps(found))


main()
