/** Where the page is: the address bar as reactive state. */
class Location {
  /** Of the page that is wanted, which is shown once its code is there. */
  path = $state(window.location.pathname);
  /** Of the page that is shown: one that is left keeps its own to the end. */
  search = $state.raw(new URLSearchParams(window.location.search));
  /** Grows with each change of page, not with changes of the view state. */
  visits = $state(0);
  #shown = window.location.pathname;

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

  /** The page that is wanted is about to be shown. */
  arrive() {
    this.#shown = this.path;
    this.search = new URLSearchParams(window.location.search);
  }

  /** Writes view state to the address without a new entry in the history; a page that is left has none any more. */
  setView(values: Record<string, string | null>) {
    this.#write(values, (address) => history.replaceState(null, "", address));
  }

  /** As `setView`, for what somebody chooses, which Back undoes; whether that is anything new. */
  choose(values: Record<string, string | null>): boolean {
    return this.#write(values, (address) => history.pushState(null, "", address));
  }

  #write(values: Record<string, string | null>, write: (address: string) => void): boolean {
    if (this.#shown !== this.path) {
      return false;
    }
    const search = new URLSearchParams(this.search);
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === "") {
        search.delete(name);
      } else {
        search.set(name, value);
      }
    }
    const text = search.toString();
    if (text !== this.search.toString()) {
      write(this.path + (text ? `?${text}` : ""));
      this.search = search;
      return true;
    }
    return false;
  }

  #read() {
    if (window.location.pathname !== this.path) {
      this.path = window.location.pathname;
      this.visits += 1;
    }
    if (this.path === this.#shown) {
      this.arrive();
    }
  }
}

export const location = new Location();
