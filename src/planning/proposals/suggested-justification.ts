/** Why a body goes to a region, in both languages, as its priorities say it. */
type Justification = { readonly justificationKk: string; readonly justificationRu: string };

/** By region; a region without a place among the priorities is missing. */
export type Suggestions = Readonly<Record<string, Justification>>;

const PARTS = ['justificationKk', 'justificationRu'] as const;
const NOTHING: Justification = { justificationKk: '', justificationRu: '' };

/**
 * The justification once the region is chosen: what is blank, or still what was suggested for any region, becomes what is suggested for
 * this one. What somebody typed stays.
 */
export const withSuggestion = (typed: Justification, suggestions: Suggestions, region: string): Justification => {
  const [justificationKk, justificationRu] = PARTS.map((part) => {
    const text = typed[part];
    const isOurs = text.trim() === '' || Object.values(suggestions).some((one) => one[part] === text);
    return isOurs ? (suggestions[region] ?? NOTHING)[part] : text;
  });
  return { justificationKk: justificationKk ?? '', justificationRu: justificationRu ?? '' };
};
