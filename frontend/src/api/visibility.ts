/** A reader who looks at another tab for a moment finds the page as it was left. */
const grace = 10_000;

/**
 * Calls back when the page is shown again and when it has been hidden for some seconds; the returned function ends that.
 */
export function onVisibility(shown: () => void, hidden: () => void): () => void {
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function changed() {
    clearTimeout(leaving);
    if (document.hidden) {
      leaving = setTimeout(hidden, grace);
    } else {
      shown();
    }
  }

  document.addEventListener("visibilitychange", changed);
  return () => {
    clearTimeout(leaving);
    document.removeEventListener("visibilitychange", changed);
  };
}
