/** Of an element, in pixels of the document. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** Where its arrow points to, from its left edge. */
  arrow: number;
}

const gap = 10;
const margin = 12;
const corner = 18;

/** Under an element, its left edge near the element's, inside a page of a width. */
export function placeUnder(anchor: Rectangle, cardWidth: number, pageWidth: number): Place {
  const rightmost = Math.max(margin, pageWidth - margin - cardWidth);
  const left = Math.min(Math.max(margin, anchor.left - corner), rightmost);
  const middle = anchor.left + Math.min(anchor.width, 120) / 2 - left;
  return {
    left,
    top: anchor.top + anchor.height + gap,
    arrow: Math.min(Math.max(corner, middle), cardWidth - corner),
  };
}
