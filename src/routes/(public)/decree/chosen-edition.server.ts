import { type Edition, editionOn, editions } from '#decree/index.ts';
import { config } from '#platform/server/config.ts';

/** The edition by which the house lives on this day, with its own days in force; null where none was in force. */
export const chosenEdition = (day: Temporal.PlainDate): Edition | null => {
  const chosen = editionOn(config.EDITION, day);
  return chosen && editions[chosen.id];
};
