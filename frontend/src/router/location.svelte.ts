/** Where the page is: the address bar as reactive state. */
class Location {
  path = $state(window.location.pathname);
  search = $state.raw(new URLSearchParams(window.location.search));
  /** Grows with each change of page, not with changes of the view state. */
  visits = $state(0);

  constructor() {
    window.addEventListener("popstate", () => this.#read());
  }

  go(address: string) {
    history.pushState(null, "", address);
    this.#read();
    window.scrollTo(0, 0);
  }

  /** As `go`, with nothing to go back to here. */
  replace(address: string) {
    history.replaceState(null, "", address);
    this.#read();
  }

  /** Writes view state to the address without a new entry in the history. */
  setView(values: Record<string, string | null>) {
    const search = new URLSearchParams(this.search);
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === "") {
        search.delete(name);
      } else {
        search.set(name, value);
      }
    }
    const text = search.toString();
    history.replaceState(null, "", this.path + (text ? `?${text}` : ""));
    this.search = search;
  }

  #read() {
    if (window.location.pathname !== this.path) {
      this.path = window.location.pathname;
      this.visits += 1;
    }
    this.search = new URLSearchParams(window.location.search);
  }
}

export const location = new Location();
