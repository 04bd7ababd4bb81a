import { location } from "./location.svelte";
import { routeOf } from "./routes";

/** Turns clicks on links to our own pages into navigation without a load; all other links stay the browser's. */
export function interceptLinks(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const plainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (
    !link ||
    !plainClick ||
    event.defaultPrevented ||
    link.hasAttribute("download") ||
    link.rel === "external" ||
    link.target
  ) {
    return;
  }
  const url = new URL(link.href);
  const isFragment = url.hash !== "" && url.pathname === window.location.pathname;
  if (url.origin === window.location.origin && !isFragment && routeOf(url.pathname).page !== "missing") {
    event.preventDefault();
    location.go(url.pathname + url.search);
  }
}
