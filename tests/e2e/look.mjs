// What a page looks like, measured: sizes, edges, contrasts. Each function says what is wrong, so that an empty list
// is what a test asks for.

/** What can be pressed and is smaller than 24 px each way (WCAG 2.5.8), and answers and buttons lower than 44 px. */
export const smallTargets = (page) =>
  page.evaluate(() => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && !one.closest("[hidden]");
    const named = (one, { width, height }) => `${one.tagName.toLowerCase()} “${one.innerText?.slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`;
    const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, label")].filter(seen);
    // A link within a sentence is as high as its line.
    const inline = (one) => one.matches("a") && getComputedStyle(one).display === "inline" && one.parentElement.textContent.trim() !== one.textContent.trim();
    const small = targets.filter((one) => !inline(one) && !(one.matches("input") && one.closest("label"))).filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      const least = one.matches(".fp-option, .fp-tab, .fp-tick, button") ? 44 : 24;
      return height < least - 0.5 || width < 23.5;
    });
    return small.map((one) => named(one, one.getBoundingClientRect()));
  });

/** What can have the focus and then has no outline of 2 px that stands out 3:1 from what is around it. */
export const focusFaults = async (page) => {
  // So that every programmatic focus is one that is shown.
  await page.keyboard.press("Shift");
  return page.evaluate(() => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    const channels = (colour) => {
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour) => {
      const [red, green, blue] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const around = (one) => {
      for (let parent = one.parentElement; parent; parent = parent.parentElement) {
        const { backgroundColor } = getComputedStyle(parent);
        if (channels(backgroundColor)[3] === 255) return backgroundColor;
      }
      return "white";
    };
    const faults = [];
    const focusable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(seen);
    // A long comparison has the same few kinds of things many times over.
    const kinds = new Map(focusable.map((one) => [`${one.tagName} ${one.className} ${one.closest("details, td, th, figure")?.className} ${one.type}`, one]));
    for (const one of kinds.values()) {
      one.focus({ preventScroll: true, focusVisible: true });
      // The label shows the focus of what it holds.
      const shown = [one, one.closest(".fp-option, .fp-tab")].find((place) => place && getComputedStyle(place).outlineStyle !== "none" && parseFloat(getComputedStyle(place).outlineWidth) >= 2);
      const name = `${one.tagName.toLowerCase()} ${one.className} “${one.innerText?.slice(0, 30) ?? ""}”`;
      if (document.activeElement !== one) faults.push(`${name} cannot have the focus`);
      else if (!shown) faults.push(`${name} shows no focus`);
      else {
        const { outlineColor } = getComputedStyle(shown);
        const ratio = contrast(outlineColor, around(shown));
        if (ratio < 3) faults.push(`${name} shows its focus with a contrast of ${ratio.toFixed(1)}`);
      }
      one.blur();
    }
    if (kinds.size === 0) faults.push("nothing can have the focus");
    return faults;
  });
};

/** What reaches over the edge of the page or is cut off by an edge of its own. */
export const cutOff = (page) =>
  page.evaluate(() => {
    const faults = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page scrolls ${scrollWidth - clientWidth} px sideways`);
    for (const one of document.querySelectorAll(".fp *")) {
      if (!one.checkVisibility() || one.closest("caption, thead, pre, svg, option")) continue;
      const name = `${one.tagName.toLowerCase()} ${one.className} “${one.textContent.slice(0, 40)}”`;
      const { overflowX, overflowY, display } = getComputedStyle(one);
      if (display === "inline" || display === "contents") continue;
      const box = one.getBoundingClientRect();
      if (box.width === 0) continue;
      if (box.right > clientWidth + 1 || box.left < -1) faults.push(`${name} reaches over the edge: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      if (one.matches("textarea, input, select, progress")) continue;
      const cut = overflowX !== "visible" || overflowY !== "visible";
      if (cut && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)) faults.push(`${name} is cut off`);
      if (!cut && (one.scrollHeight > one.clientHeight + 2) && one.matches("button, label, li, p, h1, h2, h3, h4, legend, summary, td, th") && display !== "table-cell")
        if (one.scrollHeight - one.clientHeight > 4) faults.push(`${name} is higher than its box by ${one.scrollHeight - one.clientHeight} px`);
    }
    return faults;
  });

/** Texts that lie on each other. */
export const overlapping = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#fingerpost") ?? document.body, NodeFilter.SHOW_TEXT);
    const lines = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility() || parent.closest("caption, thead, pre, option, textarea")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // What is drawn of a line is about as high as its letters, whatever the space between lines.
      const size = parseFloat(getComputedStyle(parent).fontSize);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        if (right - left > 1) lines.push({ left, right, top: middle - size * 0.35, bottom: middle + size * 0.35, words: node.data.trim().slice(0, 30) });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const faults = [];
    for (const [place, one] of lines.entries()) {
      for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 1; next += 1) {
        const other = lines[next];
        if (one.left < other.right - 1 && other.left < one.right - 1) faults.push(`“${one.words}” and “${other.words}”`);
      }
    }
    return faults;
  });

/** Texts that are broken into single letters for want of room. */
export const shredded = (page) =>
  page.evaluate(() => {
    const faults = [];
    const walker = document.createTreeWalker(document.querySelector("#fingerpost") ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const words = node.data.trim();
      if (words.length < 3 || !node.parentElement.checkVisibility() || node.parentElement.closest("caption, thead, pre, option, textarea")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size;
      if (lines > words.split(/\s+/).length && words.length / lines < 3) faults.push(`“${words.slice(0, 30)}” stands on ${lines} lines`);
    }
    return faults;
  });
