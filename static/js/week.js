// The week board: arrow keys from visit to visit, and the panel for moving beside the board. Works without this file.
(() => {
  "use strict";
  if (window.hverdagWeek) return;
  window.hverdagWeek = true;

  const chips = (cell) => [...cell.querySelectorAll("a.slot")];

  // The nearest cell of the column, row by row in `step`'s direction, that has a visit.
  const vertical = (chip, step) => {
    const cell = chip.closest("td");
    const own = chips(cell);
    const next = own[own.indexOf(chip) + step];
    if (next) return next;
    for (let row = cell.parentElement; (row = step > 0 ? row.nextElementSibling : row.previousElementSibling); ) {
      const found = chips(row.cells[cell.cellIndex]);
      if (found.length) return step > 0 ? found[0] : found.at(-1);
    }
    return null;
  };

  const horizontal = (chip, step) => {
    const cell = chip.closest("td");
    const place = chips(cell).indexOf(chip);
    for (let next = cell; (next = step > 0 ? next.nextElementSibling : next.previousElementSibling); ) {
      const found = chips(next);
      if (found.length) return found[Math.min(place, found.length - 1)];
    }
    return null;
  };

  const GO = {
    ArrowDown: (chip) => vertical(chip, 1),
    ArrowUp: (chip) => vertical(chip, -1),
    ArrowRight: (chip) => horizontal(chip, 1),
    ArrowLeft: (chip) => horizontal(chip, -1),
  };

  document.addEventListener("keydown", (event) => {
    const chip = event.target.closest?.("[data-board] a.slot");
    const next = chip && !event.ctrlKey && !event.metaKey && !event.altKey && GO[event.key]?.(chip);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  // What a move leads to is asked when a worker is chosen and when the fields are left: an answer in the middle of typing
  // would take the field away. Until it is there nothing can be saved: what is saved is what stands in the fields.
  const fieldsOf = (element) => element?.closest?.("#move form[method=get]");
  let asking = 0;
  let asked = false;
  const ask = (form) => {
    asking = 0;
    if (!form.isConnected) return;
    asked = true;
    form.changed = false;
    form.requestSubmit();
  };
  document.addEventListener("htmx:before:swap", (event) => {
    if (event.detail.ctx.sourceElement?.changed) event.preventDefault(); // something newer is being typed: it is asked about next
  });
  document.addEventListener("input", ({ target }) => {
    const form = fieldsOf(target);
    if (!form) return;
    form.changed = true;
    for (const button of document.querySelectorAll("#move [data-saves-move] [type=submit]")) button.disabled = true;
  });
  document.addEventListener("change", ({ target }) => {
    const form = fieldsOf(target);
    if (form && !target.matches("[type=date], [type=time]")) ask(form);
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const form = fieldsOf(target);
    const stays = relatedTarget?.matches("input, select") && fieldsOf(relatedTarget) === form;
    if (form?.changed && !stays && document.hasFocus()) asking = setTimeout(ask, 250, form);
  });
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("a, button")) clearTimeout(asking);
  });

  // The panel came or went: the board makes room, and the reader stands at the panel's heading, then where she was.
  let opener = null;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-board] a.slot, a.ask");
    if (link) opener = link;
  });
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const board = document.getElementById("week");
    const panel = document.getElementById("move");
    if (!board || !panel || ctx.target?.id !== "move") return;
    const open = panel.childElementCount > 0;
    const opened = open && !board.classList.contains("week--moving");
    board.classList.toggle("week--moving", open);
    if (!open) return opener?.isConnected && opener.focus();
    const reading = !panel.contains(document.activeElement) || document.activeElement.matches("h2, h3");
    const heading = (asked && panel.querySelector("h3[tabindex]")) || panel.querySelector("h2");
    asked = false;
    if (opened || reading) heading?.focus();
  });

  // After saving the board is another one: it stands where it stood, and the reader at the visit that was changed.
  let saved = null;
  const chipOf = (visit) => document.querySelector(`[data-board] a.slot[href^="${visit}"]`);
  const scroller = () => document.querySelector("#week .boardwrap");
  document.addEventListener("submit", ({ target }) => {
    const visit = target.method === "post" && target.closest("#week #move") && target.action.match(/\/visits\/\d+\//);
    const { scrollLeft = 0, scrollTop = 0 } = scroller() ?? {};
    const height = visit && chipOf(visit[0])?.getBoundingClientRect().top;
    saved = visit && { visit: visit[0], left: scrollLeft, top: scrollTop, down: scrollY, height };
  });
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const was = saved;
    if (ctx.target?.id !== "frame") return;
    saved = null;
    fold();
    const chip = was && chipOf(was.visit);
    if (!chip) return;
    scroller().scrollTo({ left: was.left, top: was.top, behavior: "instant" });
    scrollTo({ top: was.down, behavior: "instant" });
    const inSight = was.height >= 0 && was.height < innerHeight; // without the panel the board may lie higher or lower
    if (inSight) scrollBy({ top: chip.getBoundingClientRect().top - was.height, behavior: "instant" });
    chip.focus({ preventScroll: true });
    chip.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  });

  // On a narrow screen the board comes first, and what needs a decision is one tap away.
  const narrow = matchMedia("(max-width: 56.24em)");
  const fold = () => {
    for (const rail of document.querySelectorAll("[data-folds]")) rail.open = !narrow.matches;
  };
  narrow.addEventListener("change", fold);
  fold();
})();
