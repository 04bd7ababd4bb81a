import { readSession } from "./accounts";
import { Unreachable } from "./problem";
import { reachability } from "./reachability.svelte";
import { onRefused } from "./request";
import type { Role, SessionState } from "./types";

const roles: Role[] = ["viewer", "researcher", "admin"];

/** The roles that one may lend: one's own and those before it. */
export const rolesUpTo = (role: Role): Role[] => roles.slice(0, roles.indexOf(role) + 1);

/** Who is signed in, and so what may be done here. */
class Session {
  /** Null until the server has told it. */
  state = $state.raw<SessionState | null>(null);
  /** Why the server does not tell it. */
  failure = $state<string | null>(null);
  #asked = 0;

  readonly signedIn = $derived(this.state !== null && this.state.role !== null);
  readonly mustSignIn = $derived(this.state !== null && this.state.role === null);
  /** Whether searches may be launched and ended, and remarks and views be written. */
  readonly maySearch = $derived(this.#may("researcher"));
  readonly mayAdminister = $derived(this.#may("admin"));

  #may(least: Role): boolean {
    const role = this.state?.role ?? null;
    return role !== null && rolesUpTo(role).includes(least);
  }

  /** What the server has just answered; an older answer that is under way does not count any more. */
  take(state: SessionState) {
    this.#asked += 1;
    this.state = state;
    this.failure = null;
  }

  /** One has signed out. */
  leave() {
    this.take({ accounts: true, account: null, name: null, role: null, means: null });
  }

  ask = async (): Promise<void> => {
    const asked = ++this.#asked;
    try {
      const state = await readSession();
      if (asked === this.#asked) {
        this.take(state);
      }
    } catch (error) {
      if (asked === this.#asked && error instanceof Error && !(error instanceof Unreachable)) {
        this.failure = error.message;
      }
    }
  };

  /** Asks, and asks again each time the server comes back or refuses something; the returned function ends that. */
  follow(): () => void {
    void this.ask();
    return reachability.onFound(() => void this.ask());
  }
}

export const session = new Session();
onRefused(() => void session.ask());
