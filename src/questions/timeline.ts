import type { Locale } from '#platform/locale.ts';
import { htmlLang } from '#text/index.ts';
import { fullDate, fullDateTime } from '#platform/words/index.ts';

/** A step of a question's life, in words; the areas that follow add theirs. */
export type TimelineStep = {
  at: Temporal.Instant;
  /** Where a whole day is meant, not a moment of it. */
  on?: Temporal.PlainDate;
  title: string;
  body: string | null;
  state: 'done' | 'now' | 'next';
};

/** A step as a page shows it: plain texts only. */
export type TimelineItem = Omit<TimelineStep, 'at' | 'on'> & {
  time: string;
  datetime: string;
  /** The language of the body, mostly typed by people. */
  lang: string | undefined;
};

const ORDER = { done: 0, now: 1, next: 2 };

/** All steps in their order, what is done first, then what is going on, then what comes. */
export const timelineItems = (steps: readonly TimelineStep[], locale: Locale): TimelineItem[] =>
  steps
    .toSorted((one, other) => ORDER[one.state] - ORDER[other.state] || Temporal.Instant.compare(one.at, other.at))
    .map(({ at, on, ...step }) => ({
      ...step,
      lang: step.body === null ? undefined : htmlLang(step.body),
      time: on ? fullDate(on, locale) : fullDateTime(at, locale),
      datetime: (on ?? at).toString()
    }));
