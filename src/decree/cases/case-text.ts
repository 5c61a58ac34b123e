/** A day of a case. */
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** What the pattern finds in the text by name. Throws what it does not understand. */
export const groupsOf = (pattern: RegExp, text: string): Readonly<Record<string, string | undefined>> => {
  const groups = pattern.exec(text)?.groups;
  if (!groups) throw new Error(`not understood: ${text}`);
  return groups;
};

/** The known word that the text is. Throws where it is none. */
export const oneOf = <Known extends string>(known: readonly Known[], text: string | undefined): Known => {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new Error(`${text} is none of ${known.join(', ')}`);
  return found;
};

/** The sentences of a cell, which semicolons part. */
export const sentences = (text: string): readonly string[] =>
  text
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);
