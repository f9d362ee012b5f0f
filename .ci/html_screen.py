"""Hold a page against the screen: axe-core, and no text or box outside the window from desktop to phone."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError

from html_print import PATIENCE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# The last is what WCAG 1.4.10 asks for.
DESKTOP, PHONE, NARROWEST = 1280, 390, 320
WIDTHS = [DESKTOP, PHONE, NARROWEST]
# Before the page itself, so that whatever its scripts would do is seen.
WATCH = """window.hits = [];
for (const name of ["alert", "confirm", "prompt", "open", "fetch"])
  window[name] = (...words) => { hits.push(name + " " + words); };
addEventListener("error", event => hits.push("error " + event.message));
"""
# What is wider than the window, but for what scrolls inside a frame.
WIDE = """() => {
  const found = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) found.push(`the page is ${wide} px wide`);
  for (const element of document.body.querySelectorAll("*")) {
    if (element.parentElement.closest(".frame")) continue;
    const {left, right} = element.getBoundingClientRect();
    if (left < -0.5 || right > innerWidth + 0.5) found.push(`${element.localName} from ${left} to ${right} px`);
  }
  return found;
}"""
# The first figure of a table stands in view beside its row's heading, and no cell hides a part of its text.
UNREADABLE = """() => {
  const found = [], size = cell => parseFloat(getComputedStyle(cell).fontSize);
  for (const frame of document.querySelectorAll(".frame")) {
    const caption = frame.querySelector("caption").textContent;
    const edge = frame.getBoundingClientRect().right;
    const figure = frame.querySelector("td.figure");
    const {left, right} = figure.getBoundingClientRect();
    if (Math.min(right, left + 2.5 * size(figure)) > edge + 1) found.push(`no figure in view: ${caption}`);
    for (const cell of frame.querySelectorAll("th, td")) {
      if (size(cell) < 12) found.push(`too small: ${cell.textContent}`);
      if (cell.scrollWidth > cell.clientWidth + 1) found.push(`not whole: ${cell.textContent}`);
    }
  }
  return found;
}"""
# The frame under the keyboard: its name, how far it may be scrolled, whether it is marked.
FOCUSED = """() => {
  const frame = document.activeElement;
  return frame.matches(".frame") ? [
    frame.getAttribute("aria-label"), frame.scrollWidth - frame.clientWidth, getComputedStyle(frame).outlineStyle,
  ] : null;
}"""
AT_END = """() => {
  const frame = document.activeElement;
  return frame.scrollLeft >= frame.scrollWidth - frame.clientWidth - 1;
}"""
STEP = 40  # px that Chromium scrolls for an arrow key
# WCAG 1.4.12: whoever needs it may space the text so.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"


def load(browser, path, width=DESKTOP):
    """Opens a page in a window, watched."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_default_timeout(PATIENCE)
    page.requested = []
    page.on("request", lambda request: page.requested.append(request.url))
    page.on("dialog", lambda dialog: (page.requested.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.add_init_script(WATCH)
    page.goto(path.as_uri())
    return page


def judge(browser, path, widths):
    """Yields what is wrong with a page in windows of several widths."""
    for width in widths:
        page = load(browser, path, width)
        found = page.evaluate(WIDE) + page.evaluate(UNREADABLE) + list(judge_keyboard(page))
        if width == NARROWEST:
            page.add_style_tag(content=SPACING)
            found += [f"with wide spacing {objection}" for objection in page.evaluate(WIDE)]
        else:
            found += judge_access(page)
        found += judge_behaviour(page)
        page.close()
        yield from (f"at {width} px: {objection}" for objection in found)


def judge_behaviour(page):
    """A page does nothing and asks for nothing."""
    for address in page.requested[1:]:
        yield f"asked for {address}"
    for hit in page.evaluate("hits"):
        yield f"a script ran: {hit}"


def judge_access(page):
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    if not results.response["passes"]:
        yield "axe tested nothing"
    for violation in results.response["violations"]:
        yield f"axe: {violation['id']}: {violation['help']}"


def judge_keyboard(page):
    """Every frame is reached with the tabulator, is marked then, and can be scrolled to its last cell."""
    for _ in range(page.locator(".frame").count()):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            yield "a table is not reached with the keyboard"
            return
        name, room, outline = focused
        if outline == "none":
            yield f"no mark of the keyboard's place: {name}"
        for _ in range(room // STEP + 1 if room > 0 else 0):
            page.keyboard.press("ArrowRight")
        try:
            page.wait_for_function(AT_END, timeout=60_000)
        except TimeoutError:
            yield f"does not scroll with the keyboard: {name}"
