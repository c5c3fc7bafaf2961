// An open page that asks whether it still holds. Where no answer came lately, what stood there is covered: better
// nothing than something old. Works for every element with data-asks; without this file the page holds what it held.
(() => {
  "use strict";
  if (window.hverdagAsks) return;
  window.hverdagAsks = true;

  const asking = () => document.querySelectorAll("[data-asks]");
  const answeredAt = new WeakMap();
  const since = (place) => Date.now() - (answeredAt.get(place) ?? answeredAt.set(place, Date.now()).get(place));
  const longest = (place) => Number(place.dataset.asksEvery) * 1500; // one question may be late, two may not

  const cover = (place, old) => {
    const was = place.querySelector("[data-fresh]").hidden;
    if (was === old) return;
    place.querySelector("[data-fresh]").hidden = old;
    place.querySelector("[data-old]").hidden = !old;
  };
  const look = () => {
    for (const place of asking()) if (!navigator.onLine || since(place) > longest(place)) cover(place, true);
  };

  // 204: nothing has changed. 200 has brought the new. Anything else is no answer to trust.
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const asked = ctx?.sourceElement?.closest?.("[data-asks]");
    if (!asked || ctx.request?.method !== "GET" || ctx.sourceElement !== asked) return;
    const status = ctx.response?.status;
    const place = document.getElementById(asked.id);
    if (!place) return;
    const holds = status === 200 || status === 204;
    if (holds) answeredAt.set(place, Date.now());
    cover(place, !holds);
  });
  addEventListener("offline", look);
  addEventListener("focus", look);
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  setInterval(look, 5000);
  look();
})();
