/** How much one concept tells of another. */
interface Telling {
  /** Places of the concepts in the matrix. */
  teller: number;
  told: number;
  nats: number;
  /** Of the entropy of the one that is told; 0 where that does not vary. */
  share: number;
}

/** Every square of a matrix of mutual information [K][K], whose diagonal holds the entropies: rows tell, columns are told. */
export function tellings(information: number[][]): Telling[][] {
  return information.map((row, teller) =>
    row.map((nats, told) => {
      const entropy = information[told]?.[told] ?? 0;
      return { teller, told, nats, share: entropy > 0 ? nats / entropy : 0 };
    }),
  );
}

/** The two concepts of which one tells the greatest share of the other; undefined where there are no two. */
export function strongest(information: number[][]): Telling | undefined {
  return tellings(information)
    .flat()
    .filter(({ teller, told }) => teller !== told)
    .sort((a, b) => b.share - a.share)[0];
}
