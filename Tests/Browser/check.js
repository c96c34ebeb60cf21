// Checks a page in the browser that shows it; what it finds goes to the frame around it, from where check.sh
// reads it.
"use strict";
(() => {
  const faults = [];
  const say = (what, element) => {
    const where = element ? ` <${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}` : "";
    faults.push(what + where);
  };
  const root = document.documentElement;
  const isShown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

  for (const details of document.querySelectorAll("details")) details.open = true;
  if (root.dir !== (root.lang === "ar" ? "rtl" : "ltr")) say(`lang ${root.lang} with dir ${root.dir}`);
  if (getComputedStyle(document.body).direction !== root.dir) say("the body runs in another direction");
  for (const text of document.querySelectorAll("p.text[lang=ar]")) {
    if (getComputedStyle(text).direction !== "rtl") say("Arabic from left to right", text);
  }

  // Nothing but boxes that scroll by themselves may be wider than the window.
  const width = root.clientWidth;
  if (root.scrollWidth > width) {
    say(`the page is ${root.scrollWidth} wide in a window of ${width}`);
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if ((box.right > width + 1 || box.left < -1) && box.width > 2 && !element.closest(".scroll, .skip")) {
        say(`from ${Math.round(box.left)} to ${Math.round(box.right)}`, element);
        if (faults.length > 8) break;
      }
    }
  }

  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) say(`h${next} behind h${level}`, heading);
    level = next;
  }

  const name = element =>
    element.getAttribute("aria-label") ??
    document.getElementById(element.getAttribute("aria-labelledby"))?.textContent ?? element.textContent;
  for (const control of document.querySelectorAll("a[href], button, summary, [tabindex='0']")) {
    if (name(control).trim() === "") say("no name", control);
  }
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  if (new Set(ids).size !== ids.length) say("repeated ids");
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (document.getElementById(link.getAttribute("href").slice(1)) === null) say("leads nowhere", link);
  }

  // Contrast as WCAG 2.2 computes it, of every text with what is painted behind it.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = (top, bottom) => top.slice(0, 3).map((value, i) => (value * top[3] + bottom[i] * (255 - top[3])) / 255);
  const behind = element => {
    const layers = [];
    for (let at = element; at !== null; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 0) layers.push(color);
      if (color[3] === 255) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const light = color => {
    const [r, g, b] = color.map(value => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === "" || seen.has(element) || !isShown(element)) continue;
    seen.add(element);
    if (element.closest(".vh, script, style")) continue;
    const ground = behind(element);
    const [a, b] = [light(over(rgba(getComputedStyle(element).color), ground)), light(ground)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) say(`contrast ${contrast.toFixed(2)}`, element);
    if (faults.length > 30) break;
  }

  // Two articles stand beside each other where there is room, the first where a line begins; else below each other.
  for (const sides of document.querySelectorAll(".sides")) {
    const [first, second] = [...sides.children].map(side => side.getBoundingClientRect());
    if (first.width === 0 || second.width === 0) continue;
    const isBeside = root.dir === "rtl" ? first.left >= second.right : first.right <= second.left;
    if (innerWidth > 800 ? !isBeside : first.bottom > second.top) say("two articles at the wrong side", sides);
  }
  // What changed is labelled in the language of the page, and the label leads to the change in words.
  for (const label of document.querySelectorAll("a.tag")) {
    if (label.lang !== root.lang || getComputedStyle(label).direction !== root.dir) say("a label in another language", label);
    if (!isShown(label)) say("a change without its label", label);
  }

  // A finding opens its note beside it, gives the focus to it, and Escape would give it back.
  const finding = document.querySelector("a.f[data-notes]");
  if (finding !== null) {
    finding.focus();
    finding.click();
    const note = document.getElementById("note");
    if (note === null || !note.matches(":popover-open")) say("a finding opens no note", finding);
    else {
      const box = note.getBoundingClientRect();
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > innerHeight) say("a note beyond the window", note);
      if (document.activeElement !== note) say("a note without the focus");
      if (note.querySelector("strong").textContent === "") say("an empty note");
      if (!new URL(location).searchParams.has("note")) note.hidePopover();
    }
  }
  parent.postMessage(`checked ${seen.size} texts: ${faults.length} faults\n${faults.join("\n")}`, "*");
})();
