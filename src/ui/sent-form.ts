/** What one form of a page shows: what stands or was typed over it, what is wrong with it, and whether it was the one sent. */
export type SentForm = { values: Record<string, string>; errors: Record<string, string>; open: boolean };

/** What a page gets back when one of its forms was refused. */
export type SentAnswer =
  { values: Record<string, string>; problems: { fields: Record<string, string> } } | null | undefined;

/** The state of the form `name` (its hidden field `sent`) after a page's form was refused. */
export const sentForm = (answer: SentAnswer, name: string, standing: Record<string, string> = {}): SentForm =>
  answer?.values['sent'] === name
    ? { values: { ...standing, ...answer.values }, errors: answer.problems.fields, open: true }
    : { values: standing, errors: {}, open: false };

/** What stands before the ids of the fields of the form that was refused. */
export const sentPrefix = (answer: SentAnswer): string => (answer?.values['sent'] ? `${answer.values['sent']}-` : '');
