/** What is kept of an unsent question on the device: never a name or a contact. */
export type Draft = { text: string; receipt: string };

const keyOf = (meeting: string): string => `draft:${meeting}`;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'receipt' in value &&
  typeof value.receipt === 'string';

/** A browser may refuse to keep anything: then there are no drafts, and nothing else changes. */
const quietly = <Value>(act: () => Value): Value | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** What was typed on this device before; undefined where nothing was, or storage is closed. */
export const readDraft = (meeting: string): Draft | undefined =>
  quietly(() => {
    const draft: unknown = JSON.parse(localStorage.getItem(keyOf(meeting)) ?? 'null');
    return isDraft(draft) ? draft : undefined;
  });

/** Keeps the draft; an empty text forgets it. */
export const keepDraft = (meeting: string, draft: Draft): void =>
  quietly(() => {
    if (draft.text === '') localStorage.removeItem(keyOf(meeting));
    else localStorage.setItem(keyOf(meeting), JSON.stringify(draft));
  });

/** The question was sent: nothing of it stays on the device. */
export const forgetDraft = (meeting: string): void => quietly(() => localStorage.removeItem(keyOf(meeting)));
