import type { Due, EvidenceEvent, Norm } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { type Attestor, ATTESTORS } from './attestable.ts';
import { DEEDS } from './deeds.ts';
import { deedWord } from './words/deed-words.ts';
import { roleWord, termWords, triggerWord } from './words/norm-words.ts';

/** What is asked, and its answer. */
export type NormFact = { label: string; text: string };

/** By when, with whose term it is: the decree's own or our default. */
export const sourcedTerm = (due: Due, locale: Locale): string => {
  const term = termWords(due, locale);
  if ('noTerm' in due) return term;
  return due.source === 'decree' ? m.law_term_decree({ term }, { locale }) : m.law_term_ours({ term }, { locale });
};

const howOften = ({ atLeast }: Norm, locale: Locale): NormFact[] => {
  if (!atLeast) return [];
  const times = { times: atLeast.times };
  return [
    {
      label: m.law_how_often({}, { locale }),
      text:
        atLeast.source === 'decree' ? m.law_at_least_decree(times, { locale }) : m.law_at_least_ours(times, { locale })
    }
  ];
};

/** Who is bound, with whom, when the duty arises and by when it must be done. */
export const normFacts = (norm: Norm, locale: Locale): NormFact[] => [
  {
    label: m.law_whose({}, { locale }),
    text: norm.duty ? roleWord(norm.duty, locale) : m.law_nobody({}, { locale })
  },
  ...(norm.together
    ? [
        {
          label: m.law_together({}, { locale }),
          text: norm.together.map((role) => roleWord(role, locale)).join(', ')
        }
      ]
    : []),
  { label: m.law_arises({}, { locale }), text: triggerWord(norm.trigger, locale) },
  ...howOften(norm, locale),
  { label: m.law_by_when({}, { locale }), text: sourcedTerm(norm.due, locale) }
];

/** An act that proves a norm, and how it comes on record. */
export type ProvingAct = { act: string; note: string | null; how: string };

const PAGES: Readonly<Record<string, (input: Record<string, never>, options: { locale: Locale }) => string>> = {
  '/office/live/[meeting]': m.law_page_live,
  '/office/meetings/[meeting]': m.law_page_meeting,
  '/office/meetings/[meeting]/preparation/time': m.law_page_time,
  '/office/meetings/[meeting]/preparation/venue': m.law_page_venue,
  '/office/meetings/[meeting]/preparation/publicity': m.law_page_publicity,
  '/office/meetings/[meeting]/preparation/exchange': m.law_page_exchange,
  '/office/schedule/[year]': m.law_page_schedule,
  '/office/priorities/[year]/[body]': m.law_page_priorities,
  '/office/proposals/[year]/[body]': m.law_page_proposals,
  '/office/plans/[year]/[body]': m.law_page_departmental_plan,
  '/office/progress': m.law_page_progress
};

/** What a role of a body is called; the two places of a meeting have words of their own. */
export type AttestorWord = (role: Exclude<Attestor, 'holder' | 'host'>) => string;

const attestorWord = (one: Attestor, locale: Locale, roleOf: AttestorWord): string => {
  if (one === 'holder') return m.law_attestor_holder({}, { locale });
  return one === 'host' ? m.law_attestor_host({}, { locale }) : roleOf(one);
};

const howRecorded = (event: EvidenceEvent, locale: Locale, roleOf: AttestorWord): string => {
  const page = PAGES[DEEDS[event]?.page ?? '']?.({}, { locale });
  const who = (ATTESTORS[event] ?? []).map((one) => attestorWord(one, locale, roleOf)).join(', ');
  if (page === undefined) return m.law_proof_attested({ who }, { locale });
  return who === '' ? m.law_proof_automatic({ page }, { locale }) : m.law_proof_either({ page, who }, { locale });
};

/** The acts that prove a norm, then those only shown beside it. */
export const provingActs = ({ needs, supports = [] }: Norm, locale: Locale, roleOf: AttestorWord): ProvingAct[] => {
  const notes = {
    'video-link': m.law_proof_when_video_link({}, { locale }),
    'district-halls': m.law_proof_when_district_halls({}, { locale })
  };
  const act = (event: EvidenceEvent, note: string | null): ProvingAct => ({
    act: deedWord(event, locale),
    note,
    how: howRecorded(event, locale, roleOf)
  });
  return [
    ...needs.map(({ event, when }) => act(event, when ? notes[when] : null)),
    ...supports.map((event) => act(event, m.law_proof_beside({}, { locale })))
  ];
};

/** Whether some of the acts are told of by a person and not by the product. */
export const isAttested = ({ needs, supports = [] }: Norm): boolean =>
  [...needs.map(({ event }) => event), ...supports].some((event) => event in ATTESTORS);
