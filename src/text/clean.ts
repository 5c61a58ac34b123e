const ORDINARY = /^[ !-~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f«»—–№…“”„₸]*$/u;
const DOUBLED_SPACE = / {2}|^ | $/u;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
// Control, format, private-use and unassigned characters: nobody typed them to be read. U+FFFD stands for what was broken before us.
const INVISIBLE = /[\p{C}\ufffd]/gu;
const BLANK = /[^\S\n]+/gu;
const AROUND_BREAK = / ?\n ?/gu;
const TOO_MANY_BREAKS = /\n{3,}/gu;

const visible = (text: string): string =>
  text
    .replace(LINE_BREAK, '\n')
    .replace(/\t/gu, ' ')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''));

/**
 * The text as its author would see it: composed letters (Unicode NFC), no control, zero-width or unpaired characters,
 * one space between words, at most one empty line between paragraphs, nothing around. Total and idempotent; never longer
 * than the text's own NFC form.
 */
export const clean = (text: string): string => {
  if (ORDINARY.test(text) && !DOUBLED_SPACE.test(text)) return text;
  return visible(visible(text.normalize('NFC')).normalize('NFC'))
    .replace(BLANK, ' ')
    .replace(AROUND_BREAK, '\n')
    .replace(TOO_MANY_BREAKS, '\n\n')
    .trim();
};
