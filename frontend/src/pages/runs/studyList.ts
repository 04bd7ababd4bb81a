import { study, studies } from "../../api/client";
import type { Page, Study } from "../../api/types";

export const studiesOnPage = 10;

/** A page of studies with their runs, also from a server that lists studies without them. */
export async function studyList(page: number, signal: AbortSignal): Promise<Page<Study>> {
  const list = await studies(page, studiesOnPage, signal);
  const items = await Promise.all(list.items.map((item) => (item.runs ? item : study(item.id, signal))));
  return { ...list, items };
}
