import { API, getJson, request } from "./request";
import type { Backups, ImportedStudy } from "./types";

/** Where a browser downloads everything that is kept. */
export const backupAddress = `${API}/backup`;

/** Where a browser downloads studies for another server. */
export const exportAddress = (studies: number[]) => `${API}/studies/export?study=${studies.join(",")}`;

/** How scheduled backups stand. */
export const backups = (abort?: AbortSignal) => getJson<Backups>("/backups", abort);

/** Takes in studies that another server exported; those that are here already only when asked to. */
export async function importStudies(file: Blob, again: boolean): Promise<ImportedStudy[]> {
  const response = await request(`/studies/import${again ? "?again=true" : ""}`, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/zip" },
    body: file,
  });
  return (await response.json()) as ImportedStudy[];
}
