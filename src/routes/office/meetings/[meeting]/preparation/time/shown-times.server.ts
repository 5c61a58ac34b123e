import {
  findingsOn,
  findingWords,
  isPollOpen,
  type Finding,
  type PollFigures,
  type Suitability,
  suitabilityOf,
  suitabilityWords,
  type Weight,
  weightOf
} from '#meetings/index.ts';
import {
  candidatesOf,
  choicesOf,
  convenienceGround,
  figuresOf,
  lastPollOf,
  type TimeChoice
} from '#meetings/server/index.ts';
import type { Meeting } from '#meetings/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, legalDate } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import type { RegisterNames } from '../../../../../register-names.server.ts';

type Words = { locale: Locale; names: RegisterNames; now: Temporal.Instant };

export type ShownFinding = { text: string; weight: Weight };
export type ShownTime = {
  id: string;
  when: string;
  suitability: { code: Suitability; word: string };
  findings: ShownFinding[];
  /** How many residents it suits; null where nobody was asked about it. */
  suits: string | null;
};
export type ShownChoice = {
  when: string;
  at: string;
  reason: { text: string; lang: Locale };
  findings: ShownFinding[];
  suits: string | null;
};
export type ShownPoll = { open: boolean; text: string; href: string };

/** The times that are weighed for a meeting with all that is found about them, the poll, and what was chosen. */
export const timesOf = async (meeting: Meeting, words: Words) => {
  const { locale, now } = words;
  const [candidates, poll, choices] = await Promise.all([
    candidatesOf(meeting.id),
    lastPollOf(meeting.id),
    choicesOf(meeting.id)
  ]);
  const days = candidates.map(({ startsAt }) => today(startsAt));
  const ground = await convenienceGround(meeting, days);
  const figures = poll ? await figuresOf({ id: poll.id, region: meeting.region }) : null;
  const times: ShownTime[] = candidates.map(({ id, startsAt }) => {
    const findings = findingsOn(startsAt, ground);
    const code = suitabilityOf(findings);
    return {
      id,
      when: fullDateTime(startsAt, locale),
      suitability: { code, word: suitabilityWords(code, locale) },
      findings: inWords(findings, words),
      suits: poll?.candidates.includes(id) ? suitsOf(id, figures) : null
    };
  });
  const open = poll !== undefined && isPollOpen(poll, today(now));
  return {
    times,
    poll: poll && figures ? pollOf(meeting.number, legalDate(poll.closesOn, locale), figures, open) : null,
    choices: choices.map((choice) => choiceOf(choice, words)),
    stands: choices[0]?.startsAt.equals(meeting.startsAt) ?? null
  };
};

const inWords = (findings: readonly Finding[], { locale, names }: Words): ShownFinding[] =>
  findings.map((finding) => ({ text: findingWords(finding, names.body, locale), weight: weightOf(finding) }));

const suitsOf = (candidate: string, figures: PollFigures | null): string | null =>
  figures && m.preparation_time_suits_count({ count: figures.suits[candidate] ?? 0, voters: figures.voters });

const pollOf = (number: string, day: string, figures: PollFigures, open: boolean): ShownPoll => {
  const { voters, elsewhere, none } = figures;
  const said = { day, voters, elsewhere, none };
  return {
    open,
    text: open ? m.preparation_poll_running_text(said) : m.preparation_poll_closed_text(said),
    href: localizeHref(`/meetings/${number}/time`)
  };
};

const choiceOf = (choice: TimeChoice, words: Words): ShownChoice => {
  const { startsAt, chosenAt, reasonKk, reasonRu, findings, figures, candidate } = choice;
  return {
    when: fullDateTime(startsAt, words.locale),
    at: fullDateTime(chosenAt, words.locale),
    reason: inTwo(reasonKk, reasonRu, words.locale),
    findings: inWords(findings, words),
    suits: suitsOf(candidate, figures)
  };
};
