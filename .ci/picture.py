#!/usr/bin/env python3
"""Take the picture of the README: picture.py [PROGRAM]

Needs Chromium with Chinese fonts; writes drafts/云溪镇人民政府-2025/report.png, under 250 KB.
"""

import io
import sys
import tempfile

from PIL import Image
from playwright.sync_api import sync_playwright

import samples

SAMPLE = samples.ROOT / "drafts/云溪镇人民政府-2025"
SIZE = {"width": 1200, "height": 1720}
COLOURS = 32
MOST_BYTES = 250_000


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        [page_path] = samples.fill(samples.program(sys.argv), folder, only=[SAMPLE / "answers.yaml"])
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        page.goto(page_path.as_uri())
        shot = page.screenshot()
        browser.close()
    picture = Image.open(io.BytesIO(shot)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    target = SAMPLE / "report.png"
    picture.save(target, optimize=True)
    size = target.stat().st_size
    print(f"{target.relative_to(samples.ROOT)}: {size} bytes")
    sys.exit(size > MOST_BYTES)


if __name__ == "__main__":
    main()
