import { type Edition, type EditionId, editions, type Norm } from '#decree/index.ts';

/** Where a norm is explained: `/decree/1-4-3` for the draft, whose ids are its points; `/decree/decree-863/…` for others. */
export const pointAddress = (edition: EditionId, norm: string): string =>
  edition === 'draft-112' ? `/decree/${norm}` : `/decree/${edition}/${norm}`;

/** The norm of an address; undefined where there is none. */
export const normOf = (edition: string, norm: string): { edition: Edition; norm: Norm } | undefined => {
  const found = Object.values(editions).find(({ id }) => id === edition);
  const named = found?.norms.find(({ id }) => id === norm);
  return found && named && { edition: found, norm: named };
};
