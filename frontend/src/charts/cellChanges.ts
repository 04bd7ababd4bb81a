import type { CellParts } from "./cellLayout";

/** What became of one architecture in another. */
export interface CellChanges {
  before: CellParts;
  /** By vertex of the later one: which one it was before, null where it is new. */
  matched: (number | null)[];
  /** Places of edges that were not there. */
  newEdges: ReadonlySet<number>;
  /** How many vertices and edges were there and are no more. */
  lost: { vertices: number; edges: number };
}

/** Vertices between input and output up to which every matching is tried. */
const mostTried = 6;

/** Matches vertices of the same operation so that as many edges as possible stay; of long chains, in their order. */
export function cellChanges(before: CellParts, after: CellParts): CellChanges {
  const small = Math.max(before.operations.length, after.operations.length) - 2 <= mostTried;
  const matched = small ? bestMatching(before, after) : inOrder(before.operations, after.operations);
  const known = edgeSet(before);
  const newEdges = new Set(after.edges.flatMap((edge, i) => (isKept(edge, matched, known) ? [] : [i])));
  return {
    before,
    matched,
    newEdges,
    lost: {
      vertices: before.operations.length - matched.filter((vertex) => vertex !== null).length,
      edges: before.edges.length - (after.edges.length - newEdges.size),
    },
  };
}

/** Whether anything is new or gone. */
export const isChanged = ({ matched, newEdges, lost }: CellChanges) =>
  matched.includes(null) || newEdges.size > 0 || lost.vertices > 0 || lost.edges > 0;

const edgeSet = ({ edges }: CellParts) => new Set(edges.map(([from, to]) => `${from} ${to}`));

function isKept([from, to]: [number, number], matched: (number | null)[], known: Set<string>): boolean {
  return known.has(`${matched[from]} ${matched[to]}`);
}

/** Of all ways to match vertices of the same operation the one that keeps most vertices, then most edges. */
function bestMatching(before: CellParts, after: CellParts): (number | null)[] {
  const known = edgeSet(before);
  const last = after.operations.length - 1;
  let best: { matched: (number | null)[]; kept: number } = { matched: after.operations.map(() => null), kept: -1 };
  const matched: (number | null)[] = after.operations.map(() => null);

  function tryFrom(vertex: number, used: Set<number>) {
    if (vertex > last) {
      const edges = after.edges.filter((edge) => isKept(edge, matched, known)).length;
      const kept = edges + 100 * used.size;
      best = kept > best.kept ? { matched: [...matched], kept } : best;
      return;
    }
    const candidates = before.operations.flatMap((operation, i) =>
      operation === after.operations[vertex] && !used.has(i) ? [i] : [],
    );
    for (const candidate of candidates) {
      matched[vertex] = candidate;
      tryFrom(vertex + 1, new Set([...used, candidate]));
    }
    matched[vertex] = null;
    if (candidates.length === 0 || count(after, vertex) > count(before, vertex, after)) {
      tryFrom(vertex + 1, used);
    }
  }

  tryFrom(0, new Set());
  return best.matched;
}

/** How many vertices have the operation that a vertex of `named` has. */
function count(cell: CellParts, vertex: number, named: CellParts = cell): number {
  return cell.operations.filter((operation) => operation === named.operations[vertex]).length;
}

/** The longest common subsequence. */
function inOrder(before: string[], after: string[]): (number | null)[] {
  const lengths = after.map(() => before.map(() => 0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = after.length - 1; i >= 0; i--) {
    for (let j = before.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) {
        row[j] = after[i] === before[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  const matched: (number | null)[] = [];
  let j = 0;
  for (let i = 0; i < after.length; i++) {
    while (j < before.length && after[i] !== before[j] && at(i, j + 1) >= at(i + 1, j) && at(i, j + 1) > 0) {
      j++;
    }
    matched.push(j < before.length && after[i] === before[j] ? j++ : null);
  }
  return matched;
}
