/** Stands in a sentence where a value belongs. No message has this letter. */
const MARK = '\u{E000}';

/** What is given to a message in place of a value, so that `holesIn` finds where the value belongs. */
export const hole = (name: string): string => MARK + name + MARK;

/** The words of a sentence, each followed by the name of the hole after them; null after the last. */
export const holesIn = (text: string): { words: string; hole: string | null }[] => {
  const parts = text.split(MARK);
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, at) => ({
    words: parts[2 * at] ?? '',
    hole: parts[2 * at + 1] ?? null
  }));
};
