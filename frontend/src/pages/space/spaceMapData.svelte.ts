import type { Column, Values } from "../../api/columns";
import { joined, type Box } from "../../charts/map/view";
import type { Points, Shown } from "../../charts/map/raster";
import { location } from "../../router/location.svelte";
import type { ColumnTable } from "../maps/columnTable.svelte";
import { coloured, plotted } from "../maps/plot";
import { keptBy, selected } from "./filters";
import { spaceState } from "./viewState";

/** What the address says is shown of a space, with the numbers as far as they have come. */
export class SpaceMapData {
  readonly table: ColumnTable;
  readonly #signal: () => string;

  /** @param signal name of the one whose accuracies are shown */
  constructor(table: ColumnTable, signal: () => string) {
    this.table = table;
    this.#signal = signal;
    $effect(() => {
      const needed = [this.accuracy, this.across, this.colour].flatMap((column) => column?.name ?? []);
      table.need([...needed, ...this.filters.map(({ column }) => column)]);
      // What filters need comes after what the first drawing needs.
      if (this.points) {
        table.need(this.filterable.map(({ name }) => name));
      }
    });
  }

  readonly acrossChoices = $derived.by(() => this.table.columns.filter(({ kind }) => kind !== "accuracy"));
  readonly accuracy = $derived.by(() => this.table.columns.find(({ signal }) => signal === this.#signal()));
  readonly across = $derived.by(
    () => this.acrossChoices.find(({ name }) => name === location.search.get("across")) ?? this.acrossChoices[0],
  );
  readonly #x = $derived.by(() => this.#plot(this.across));
  readonly #y = $derived.by(() => this.#plot(this.accuracy));
  readonly logX = $derived.by(() => this.#x?.axis.log ?? this.across?.kind === "flops");
  readonly #state = $derived.by(() => spaceState(location.search, this.logX));
  readonly colour = $derived.by(() => this.table.column(this.#state.colour));
  readonly selection = $derived.by(() => this.#state.selection);
  readonly view = $derived.by(() => this.#state.view);
  readonly axes = $derived.by(() => this.#x && this.#y && { x: this.#x.axis, y: this.#y.axis });
  readonly points = $derived.by<Points | undefined>(
    () => this.#x && this.#y && { x: this.#x.values, y: this.#y.values },
  );
  readonly home = $derived.by<Box | undefined>(() => this.#x && this.#y && { x: this.#x.home, y: this.#y.home });
  readonly limits = $derived.by<Box | undefined>(
    () => this.home && this.#x && this.#y && joined(this.home, { x: this.#x.whole, y: this.#y.whole }),
  );

  /** What may be limited: accuracy, costs, concepts and measures; of accuracies the one that is shown. */
  readonly filterable = $derived.by(() =>
    this.table.columns.filter((column) => column.kind !== "accuracy" || column === this.accuracy),
  );
  readonly filters = $derived.by(() => {
    const names = new Set(this.filterable.map(({ name }) => name));
    return this.#state.filters.filter(({ column }) => names.has(column));
  });
  readonly #filterText = $derived.by(() => JSON.stringify(this.filters));
  readonly kept = $derived.by(() =>
    keptBy(JSON.parse(this.#filterText) as typeof this.filters, this.table.rows, (name) => this.table.values(name)),
  );
  readonly left = $derived.by(() => this.kept?.reduce((sum, each) => sum + each, 0) ?? this.table.rows);

  readonly #colouring = $derived.by(() => {
    const [column, values] = [this.colour, this.table.values(this.colour?.name)];
    return column && values && coloured(column, values);
  });
  readonly scale = $derived.by(() => this.#colouring?.scale ?? null);
  readonly shown = $derived.by<Shown>(() => ({ kept: this.kept, colour: this.#colouring?.values ?? null }));

  readonly #selectionText = $derived.by(() => JSON.stringify(this.selection));
  readonly selected = $derived.by(() => {
    const values = this.table.values(this.accuracy?.name);
    const box = JSON.parse(this.#selectionText) as Box | null;
    return this.points && values && selected(this.points, values, this.kept, box);
  });

  #plot(column: Column | undefined) {
    const values: Values | undefined = this.table.values(column?.name);
    return column && values && plotted(column, values);
  }
}
