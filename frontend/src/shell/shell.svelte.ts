/** What lies over every page. Whatever opens one of these closes the other. */
export type Overlay = "palette" | "help";

class Shell {
  /** The dialog that is open. Its code is fetched when it first is. */
  overlay = $state<Overlay | null>(null);
  /** What was typed for the palette before its field was there. */
  typed = "";

  open(overlay: Overlay) {
    this.typed = "";
    this.overlay = overlay;
  }

  close() {
    this.overlay = null;
  }
}

export const shell = new Shell();
