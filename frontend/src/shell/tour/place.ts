/** Of an element, in pixels of the document. */
interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** Where its arrow points to, from its left edge; null where something lies between it and what it would point to. */
  arrow: number | null;
}

const gap = 10;
const margin = 12;
const corner = 18;

/**
 * Under an element and whatever else must stay free down to `freeTo`, its left edge near the element's, inside a page of a
 * width.
 */
export function placeUnder(anchor: Rectangle, freeTo: number, cardWidth: number, pageWidth: number): Place {
  const rightmost = Math.max(margin, pageWidth - margin - cardWidth);
  const left = Math.min(Math.max(margin, anchor.left - corner), rightmost);
  const middle = anchor.left + Math.min(anchor.width, 120) / 2 - left;
  const bottom = anchor.top + anchor.height;
  const isNext = freeTo <= bottom + gap;
  return {
    left,
    top: isNext ? bottom + gap : freeTo + 4,
    arrow: isNext ? Math.min(Math.max(corner, middle), cardWidth - corner) : null,
  };
}
