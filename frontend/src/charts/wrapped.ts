/** Of the charts' letters, on average and rather too many, since a chart cannot measure its text. */
export const pixelsPerCharacter = 6.2;

/** Lines of whole words that are no wider than this many pixels; a word that is wider has a line of its own. */
export function wrapped(content: string, width: number): string[] {
  const most = Math.max(1, Math.floor(width / pixelsPerCharacter));
  const lines: string[] = [];
  for (const word of content.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
