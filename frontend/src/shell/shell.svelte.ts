/** What lies over every page. Whatever opens one of these closes the other. */
export type Overlay = "palette" | "help";

class Shell {
  /** The dialog that is open. Its code is fetched when it first is. */
  overlay = $state<Overlay | null>(null);

  open(overlay: Overlay) {
    this.overlay = overlay;
  }

  close() {
    this.overlay = null;
  }
}

export const shell = new Shell();
