import type { Space } from "../../api/types";
import { mflops, mflopsValue } from "../../format/flops";
import { isWhole } from "../../format/names";
import { integer } from "../../format/numbers";

/** How large a space is, and from where to where its FLOPs go where they are known. */
export function extentOf(space: Pick<Space, "architectures" | "measured" | "flops">): string {
  const all = `${integer(space.architectures)} architectures`;
  const measured = isWhole(space) ? "" : `; ${integer(space.measured)} of them are measured`;
  const flops = space.flops ? `, ${mflopsValue(space.flops.min)} to ${mflops(space.flops.max)}` : "";
  return `${all}${flops}${measured}.`;
}
