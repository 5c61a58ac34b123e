import { encode } from 'uqr';

/** The QR code of a text as one shape: no seams between its squares, whatever the size of the print. */
export const qrDrawing = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg viewBox="0 0 ${size} ${size}"><path fill="#000000" d="${squares.join('')}"/></svg>`;
};
