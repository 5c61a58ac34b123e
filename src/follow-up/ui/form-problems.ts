/** What a refused form brings back: words at the top, beside each field, and the point of the decree. */
export type Problems = { summary: string; fields: Record<string, string>; cites?: string | null };

/** The problems for ErrorSummary: each field's leads to its field; `prefix` tells two forms of a page apart. */
export const summaryOf = (problems: Problems | undefined, prefix = ''): { field?: string; text: string }[] => {
  if (!problems) return [];
  const { summary, cites, fields } = problems;
  return [
    { text: cites ? `${summary} ${cites}` : summary },
    ...Object.entries(fields).map(([field, text]) => ({ field: `${prefix}${field}`, text }))
  ];
};
