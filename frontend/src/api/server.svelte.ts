import { health } from "./client";
import { reachability } from "./reachability.svelte";

/** The server as it is now, which may be newer than the runs that it shows. */
class Server {
  /** Version of its code; null until it has said so. */
  code = $state<string | null>(null);

  /** Asks, and asks again each time the server comes back, maybe as another version; the returned function ends that. */
  follow(): () => void {
    const ask = () =>
      health().then(
        ({ version }) => (this.code = version),
        () => undefined,
      );
    void ask();
    return reachability.onFound(() => void ask());
  }
}

export const server = new Server();
