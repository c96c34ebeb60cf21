/// The one script of a page; without it a finding leads to its note below the paragraph, which then opens.
enum PageScript {
  /// Shows the notes of a finding beside it, and opens all notes for printing.
  ///
  /// It holds no `<` and no `&`, so that it needs no escape.
  static let text = """
    "use strict";
    (() => {
      const box = document.createElement("div");
      if (box.showPopover) {
        box.popover = "auto";
        box.id = "note";
        box.tabIndex = -1;
        box.setAttribute("role", "dialog");
        document.body.append(box);
        document.addEventListener("click", event => {
          const link = event.target.closest("a.f[data-notes]");
          if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
          const base = link.hash.slice(1).replace(/[0-9]+$/, "");
          const list = document.createElement("ol");
          list.className = "notes";
          for (const number of link.dataset.notes.split(" ")) {
            const note = document.getElementById(base + number);
            if (note === null) return;
            const copy = note.cloneNode(true);
            copy.removeAttribute("id");
            copy.value = Number(number);
            list.append(copy);
          }
          event.preventDefault();
          box.replaceChildren(list);
          box.setAttribute("aria-label", list.querySelector("strong").textContent);
          box.showPopover();
          const word = link.getClientRects()[0], size = box.getBoundingClientRect();
          const width = document.documentElement.clientWidth, height = window.innerHeight;
          const start = Math.min(Math.max(8, word.left + word.width / 2 - size.width / 2), width - size.width - 8);
          const below = word.bottom + 8, above = word.top - size.height - 8;
          const fits = height - below - size.height;
          box.style.left = Math.max(0, start) + "px";
          box.style.top = Math.max(8, Math.sign(fits) === -1 ? above : below) + "px";
          box.focus({ preventScroll: true });
        });
        window.addEventListener("scroll", () => box.matches(":popover-open") ? box.hidePopover() : 0, { passive: true });
      }
      let closed = [];
      window.addEventListener("beforeprint", () => {
        closed = [...document.querySelectorAll("details:not([open])")];
        for (const details of closed) details.open = true;
      });
      window.addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
    })();
    """
}
