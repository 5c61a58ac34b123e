/** The beginning of a text for a list: one line of at most `length` characters, cut between words. */
export const excerpt = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= length) return line;
  const cut = letters.slice(0, length).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
};
