import * as m from '#paraglide/messages.js';

const DONE: Readonly<Record<string, (params: { number: string }) => string>> = {
  publish: m.questions_office_done_publish,
  decline: m.questions_office_done_decline,
  refer: m.questions_office_done_refer,
  return: m.questions_office_done_return,
  merge: m.questions_office_done_merge,
  unmerge: m.questions_office_done_unmerge,
  'hand-over': m.questions_office_done_hand_over
};

/** Word of what was just done, from the address after the redirect; null when nothing was. */
export const doneWords = (search: Pick<URLSearchParams, 'get'>): string | null =>
  DONE[search.get('done') ?? '']?.({ number: (search.get('number') ?? '').slice(0, 20) }) ?? null;
