import { deleteView } from "../../api/client";
import { isGone } from "../../api/problem";
import type { SavedView } from "../../api/types";

/** A view that is not there any more. */
export interface Deletion {
  view: SavedView;
  /** Whether somebody else, or another tab, had deleted it before. */
  already: boolean;
}

export async function deletionOf(view: SavedView): Promise<Deletion> {
  try {
    await deleteView(view.id);
    return { view, already: false };
  } catch (error) {
    if (isGone(error)) {
      return { view, already: true };
    }
    throw error;
  }
}
