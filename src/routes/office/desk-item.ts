import type { Actor } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';

/** One thing that waits for the reader: what, how urgent, and the one action that answers it. */
export type DeskItem = {
  title: string;
  note: string | null;
  urgency: 'now' | 'returned' | 'late' | 'soon' | 'open';
  href: string;
  action: string;
};

/** For whom the desk is laid, and when. */
export type Desk = {
  actor: Actor;
  now: Temporal.Instant;
  locale: Locale;
  /** The numbers of meetings whose announcement stands on the desk as a duty: their drafts are not named again. */
  toAnnounce: ReadonlySet<string>;
};
