/**
 * Somebody on the moderator's board, by his post. `key` tells him apart from others on this board, `question` is the card he works
 * on, `until` (milliseconds of the epoch) how long this is true unless he is heard of again.
 */
export type Present = {
  key: string;
  kk: string;
  ru: string;
  en: string;
  question: string | null;
  until: number;
};

/** The others who are on the board at this moment, milliseconds of the epoch. */
export const othersNow = (present: readonly Present[], own: string, now: number): Present[] =>
  present.filter(({ key, until }) => key !== own && until > now);
