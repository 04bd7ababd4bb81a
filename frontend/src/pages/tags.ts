const longest = 60;
const most = 20;

/** Why this cannot be given as a tag, besides those that are; null where it can. */
export function tagProblem(text: string, tags: string[]): string | null {
  const tag = text.trim();
  if (tag === "") {
    return "Write a tag first.";
  }
  if (tag.includes(",")) {
    return "A tag has no comma; add several one by one.";
  }
  if (tag.length > longest) {
    return `The tag has ${tag.length} characters; ${longest} are allowed.`;
  }
  if (tags.includes(tag)) {
    return `The run has the tag “${tag}” already.`;
  }
  return tags.length >= most ? `A run has at most ${most} tags; remove one first.` : null;
}

export const withTag = (tags: string[], tag: string) => [...tags, tag.trim()].sort();
