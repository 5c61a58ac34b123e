import type { Format } from '../schedule.ts';

/** What a body asks for, as the board shows and places it. Days are ISO texts: the browser has them as they are. */
export type BoardWish = {
  id: string;
  body: string;
  /** The wished one first, then those the body also allows. */
  regions: readonly string[];
  /** The wished one lies in the first region. */
  districts: readonly string[];
  from: string;
  to: string;
  format: Format;
  themeKk: string;
  themeRu: string;
  jointWith: readonly string[];
};
