import type { Controller } from "../../api/types";

const variants: Record<string, string> = {
  d1: "all parts",
  "beta-vae": "without total correlation (beta-VAE)",
  "no-concepts": "without concept supervision",
  autoencoder: "plain autoencoder",
};

/** What a controller has, or as an ablation lacks. */
export function variantTitle(variant: string): string {
  return variants[variant] ?? variant;
}

/** The full ones first, ablations in the order in which they lose parts, by seed. */
export function inOrder(controllers: Controller[]): Controller[] {
  const place = ({ variant }: Controller) => Object.keys(variants).indexOf(variant);
  return [...controllers].sort((a, b) => a.space.localeCompare(b.space) || place(a) - place(b) || a.seed - b.seed);
}

/** The command that trains the controller of an identifier; null where that is none. */
export function trainCommand(id: string): string | null {
  const [, space, variant, seed] = /^(\w+)-([a-z0-9-]+)-seed(\d{1,18})$/.exec(id) ?? [];
  if (!variant || !(variant in variants)) {
    return null;
  }
  return `bin/dnas controller train --space ${space} --seed ${seed}${variant === "d1" ? "" : ` --variant ${variant}`}`;
}
