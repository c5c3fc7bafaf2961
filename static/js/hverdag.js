// What a page needs beside htmx. Everything works without this file; with it nothing that was typed is lost.
(() => {
  "use strict";

  const said = (name) => document.body.dataset[name] || "";
  const $ = (selector, from = document) => from.querySelector(selector);

  // a · An ended session, a standstill, a broken line: say so, keep the page as it is ------------------------
  const stopped = (text) => {
    const bar = $("#stopped");
    if (!bar) return;
    $("p", bar).textContent = text;
    bar.hidden = !text;
  };
  const saves = (ctx) => ctx?.request?.method !== "GET";

  const failed = (ctx) => {
    const status = ctx?.response?.status;
    if (status === 401) return setTimeout(() => $("#again")?.showModal(), 50); // when the button is awake, so that focus returns to it
    if (status === 403) return stopped(said("tooOld"));
    if (status === 412) return stopped(said("notYours"));
    stopped(said(saves(ctx) ? "notSaved" : "notReached"));
  };

  // 404 to a form: it is no longer hers to send (somebody else has logged in on the phone), and its words are still hers.
  const lost = (status, saving) => [401, 403, 412].includes(status) || status >= 500 || (status === 404 && saving);

  document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
    if (lost(ctx.response.status, saves(ctx))) failed(ctx);
  });
  document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
    if (ctx && !ctx.response) failed(ctx);
  });
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx, tasks } = event.detail;
    if (lost(ctx.response?.status ?? 200, saves(ctx))) return event.preventDefault();
    const main = tasks.find((task) => task.type === "main");
    const whole = ctx.target?.id === "frame";
    if (!whole) ctx.title = null; // a panel or a region does not rename the page
    if (!ctx.select || !main || main.fragment.childElementCount) return stopped("");
    // the answer has no such part: leave the part as it is; for a whole page go there, or say that nothing was saved
    event.preventDefault();
    if (saves(ctx)) return stopped(said("notSaved"));
    if (whole) location.assign(ctx.response.raw.url);
  });
  document.addEventListener("htmx:before:history:update", (event) => {
    const { response, sourceElement } = event.detail;
    if (lost(response?.status, sourceElement?.closest("form")?.method === "post")) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    event.target.closest?.("[data-close]")?.closest("dialog")?.close();
  });

  // After logging in again in another window the token in this page is old; the cookie's is the right one.
  const token = () => {
    const name = said("csrfCookie");
    const pair = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
    return pair ? decodeURIComponent(pair.slice(name.length + 1)) : "";
  };
  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    const value = token();
    if (!saves(ctx) || !value) return;
    ctx.request.headers["X-CSRFToken"] = value;
    if (ctx.request.body?.has?.("csrfmiddlewaretoken")) ctx.request.body.set("csrfmiddlewaretoken", value);
  });

  // b · A form on its way cannot be sent again by a second tap ------------------------------------------------
  const buttons = (form) => [...form.elements].filter((e) => e.type === "submit" && !e.disabled);
  const lock = (form) => {
    form.lockedButtons = buttons(form);
    form.lockedFocus = form.lockedButtons.find((button) => button === document.activeElement);
    for (const button of form.lockedButtons) button.disabled = true;
    form.setAttribute("aria-busy", "true");
  };
  const unlock = (form) => {
    for (const button of form.lockedButtons ?? []) button.disabled = false;
    if (form.isConnected && document.activeElement === document.body) form.lockedFocus?.focus();
    form.lockedButtons = form.lockedFocus = undefined;
    form.removeAttribute("aria-busy");
  };
  const formOf = (ctx) => ctx?.request?.form ?? ctx?.sourceElement?.closest?.("form");
  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    const form = formOf(ctx);
    if (form) lock(form);
  });
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const form = formOf(ctx);
    if (form) unlock(form);
  });
  document.addEventListener("submit", ({ target }) => {
    if (!target._htmx) setTimeout(() => lock(target)); // after the browser has read the pressed button
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) document.querySelectorAll("form[aria-busy]").forEach(unlock);
  });

  // c · Where the reader stands after a swap ------------------------------------------------------------------
  const WRONG = '[aria-invalid="true"], .field--wrong :is(input, select, textarea)';
  const goTo = (element) => {
    if (!element.matches("a, button, input, select, textarea, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: false });
  };
  const arrive = (within) => {
    const wrong = $(WRONG, within) ?? $(".errors", within);
    if (wrong) return goTo(wrong);
    if (within.id === "frame") goTo($("h1", within) ?? $("main", within));
  };
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    if (ctx.swap === "none") return;
    const place = ctx.target?.id && document.getElementById(ctx.target.id);
    if (!place) return;
    ready(place);
    if (location.hash && place.id === "frame" && ctx.request?.anchor) return;
    if (place.id === "frame" || ctx.response?.status === 422) return arrive(place);
    const byHand = ["click", "submit"].includes(ctx.sourceEvent?.type); // a panel that loads by itself moves nobody
    if (byHand && document.activeElement === document.body) goTo($("h1, h2, h3", place) ?? place);
  });

  // d · How much room is left in a field with a limit ---------------------------------------------------------
  const count = (area) => {
    const left = area.maxLength - area.value.length;
    area.counter.textContent = left < area.maxLength / 4 ? `${said("countLeft")} ${left}` : "";
  };
  const addCounter = (area) => {
    if (area.counter) return;
    area.counter = document.createElement("span");
    area.counter.className = "form-count nums";
    area.counter.setAttribute("aria-live", "polite");
    area.after(area.counter);
    area.addEventListener("input", () => count(area));
    count(area);
  };

  // e · Demo: one tap fills the log-in --------------------------------------------------------------------------
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-fill-username]");
    const form = button && $("form[data-log-in]");
    if (!form) return;
    form.elements.login.value = button.dataset.fillUsername;
    form.elements.password.value = button.dataset.fillPassword;
    $("[type=submit]", form).focus();
  });
  // a menu closes when one looks elsewhere, and by Escape
  document.addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && $("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    $("summary", menu).focus();
  });

  // f · What is shown once can be copied; without a clipboard the button stays away -----------------------------
  const addCopy = (button) => {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText($(`#${button.dataset.copy}`).textContent);
      $("span", button).textContent = button.dataset.copied;
    });
  };

  const ready = (root) => {
    root.querySelectorAll("textarea[maxlength]").forEach(addCounter);
    root.querySelectorAll("[data-copy]").forEach(addCopy);
  };
  ready(document);
  const first = $(WRONG) ?? $("#main .errors");
  if (first) goTo(first);
})();
