import { personalData } from '#text/index.ts';

/** A piece of a text; `marked` where it names what should not be published of a person. */
export type TextPiece = { text: string; marked: boolean };

/** The text in pieces, the places with personal data marked; null when there are none. The pieces make up the text. */
export const markedText = (text: string): TextPiece[] | null => {
  const found = personalData(text);
  if (found.length === 0) return null;
  const edges = [0, ...found.flatMap(({ start, end }) => [start, end]), text.length];
  return edges
    .slice(1)
    .map((end, at) => ({ text: text.slice(edges[at] ?? 0, end), marked: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
};
