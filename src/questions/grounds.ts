import reference from '../../db/reference/grounds.json' with { type: 'json' };
import type { Locale } from '#platform/locale.ts';

/** A ground on which a question may be declined, with what the asker can do. Nothing else is a ground. */
export type Ground = {
  id: string;
  names: Record<Locale, string>;
  explanation: Record<Locale, string>;
  remedy: Record<Locale, string>;
};

/** All grounds, in the order a moderator sees them. */
export const GROUNDS: readonly Ground[] = reference.grounds;

/** The listed ground with this id; undefined for anything else. */
export const groundOf = (id: string): Ground | undefined => GROUNDS.find((ground) => ground.id === id);
