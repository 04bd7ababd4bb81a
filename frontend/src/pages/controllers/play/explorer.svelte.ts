import {
  codeOf,
  decode,
  drawnCode,
  type Code,
  type CodeRequest,
  type Decoded,
  type DecodedArchitecture,
} from "../../../api/codes";
import { messageOf } from "../../../api/problem";
import { cellChanges, isChanged, type CellChanges } from "../../../charts/cellChanges";
import { location } from "../../../router/location.svelte";
import { addressOfCode, codeOfAddress, roundedFree } from "./codeAddress";
import { Latest } from "./latest.svelte";

/** A code that is played with: what is asked, what is decoded, and what that changed. */
export class CodeExplorer {
  /** As the sliders stand; its concepts are empty until the first answer. */
  code = $state.raw<Code>({ concepts: {}, free: [] });
  greedy = $state(false);
  changes = $state.raw<CellChanges | undefined>(undefined);
  /** The architecture that it was started from, and whether that is what its code is decoded to. */
  origin = $state.raw<{ hash: string; exact: boolean } | undefined>(undefined);
  /** Why it could not be started where it was to. */
  trouble = $state<string | undefined>(undefined);
  readonly decoding: Latest<CodeRequest, Decoded>;
  readonly controller: string;
  readonly names: string[];
  #from: string | undefined;
  #shown: DecodedArchitecture | undefined;

  constructor(controller: string, names: string[]) {
    this.controller = controller;
    this.names = names;
    this.decoding = new Latest(
      (request, abort) => decode(controller, request, abort),
      (decoded, last) => this.#answered(decoded, last),
    );
    const { concepts, free, greedy, from } = codeOfAddress(location.search, names);
    this.greedy = greedy;
    if (from) {
      void this.startFrom(from);
    } else {
      this.#ask({ ...(concepts && { concepts }), ...(free && { free }) });
    }
  }

  get decoded(): Decoded | undefined {
    return this.decoding.answer;
  }

  /** What is asked for now. */
  get request(): CodeRequest {
    return { ...this.code, greedy: this.greedy };
  }

  move(concept: string, value: number) {
    this.code = { ...this.code, concepts: { ...this.code.concepts, [concept]: value } };
    this.#leave();
    this.#ask({ ...this.code, moved: concept });
  }

  moveFree(axis: number, value: number) {
    this.code = { ...this.code, free: this.code.free.map((old, i) => (i === axis ? value : old)) };
    this.#leave();
    this.#ask(this.code);
  }

  decodeBy(greedy: boolean) {
    this.greedy = greedy;
    location.setView({ decode: greedy ? "greedy" : null });
    this.#ask(this.code);
  }

  reset() {
    this.#leave();
    this.#ask({});
  }

  async draw() {
    await this.#start(() => drawnCode(this.controller, Math.floor(Math.random() * 2 ** 31)));
  }

  async startFrom(hash: string) {
    await this.#start(() => codeOf(this.controller, hash), hash);
  }

  close() {
    this.decoding.close();
  }

  async #start(load: () => Promise<Code>, hash?: string) {
    try {
      const { concepts, free } = await load();
      this.#leave();
      this.#from = hash;
      this.code = { concepts, free: roundedFree(free) };
      this.#ask(this.code);
    } catch (error) {
      this.trouble = messageOf(error);
      if (!this.decoded) {
        this.#ask({});
      }
    }
  }

  #leave() {
    this.origin = undefined;
    this.#from = undefined;
    this.trouble = undefined;
  }

  #ask(request: CodeRequest) {
    void this.decoding.ask({ ...request, greedy: this.greedy });
  }

  #answered(decoded: Decoded, last: boolean) {
    const architecture = decoded.architecture;
    if (architecture && architecture.hash !== this.#shown?.hash) {
      const changes = this.#shown ? cellChanges(this.#shown, architecture) : undefined;
      this.changes = changes && isChanged(changes) ? changes : undefined;
    }
    this.#shown = architecture ?? undefined;
    if (!last) {
      return;
    }
    this.code = { concepts: decoded.concepts, free: roundedFree(decoded.free) };
    if (this.#from !== undefined) {
      this.origin = { hash: this.#from, exact: [architecture?.hash, architecture?.label].includes(this.#from) };
    }
    location.setView(addressOfCode(this.code, this.names));
  }
}
