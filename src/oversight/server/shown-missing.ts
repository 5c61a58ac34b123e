import type { EvidenceEvent } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { type Body, hasRole, nameOf } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { ATTESTORS, type AttestedDuty, type Attestor } from '../attestable.ts';
import { DEEDS } from '../deeds.ts';
import { deedWord } from '../words/deed-words.ts';
import type { DutyToAttest } from './attested-duty.views.ts';

/** An act that is not on record: who can attest it, or on which page of the office it is done. */
export type ShownMissing = { act: string; attestors: string | null; page: string | null };

/** What the duty still needs. */
export const showMissing = async (
  missing: readonly EvidenceEvent[],
  found: DutyToAttest,
  { locale, today }: { locale: Locale; today: Temporal.PlainDate }
): Promise<ShownMissing[]> => {
  const bodies = await listBodies({ on: today });
  return missing.map((act) => ({
    act: deedWord(act, locale),
    attestors: ATTESTORS[act] ? attestorNames(act, found.about, bodies, locale) : null,
    page: ATTESTORS[act] ? null : pageOf(act, found)
  }));
};

/** The names of those who can attest, the Presidential Administration last: it controls, p(7). */
const attestorNames = (act: EvidenceEvent, duty: AttestedDuty, bodies: readonly Body[], locale: Locale): string => {
  const named = (ids: (string | null)[]): string[] =>
    bodies.filter(({ id }) => ids.includes(id) && id !== duty.who).map(({ names }) => nameOf(names, locale));
  const namesOf = (attestor: Attestor): string[] => {
    if (attestor === 'holder') return named([duty.holder]);
    if (attestor === 'host') return named([duty.host]);
    if (attestor === 'central-body') return [m.attest_any_central_body({}, { locale })];
    return named(bodies.filter((body) => hasRole(body, attestor)).map(({ id }) => id));
  };
  return [...new Set([...(ATTESTORS[act] ?? []), 'administration' as const].flatMap(namesOf))].join(', ');
};

/** The page where the act is done, when it is about something that can be named here. */
const pageOf = (act: EvidenceEvent, { duty, occasion }: DutyToAttest): string | null => {
  const page = DEEDS[act]?.page.replace('[year]', String(duty.year)) ?? null;
  if (!page?.includes('[meeting]')) return page;
  return occasion?.number ? page.replace('[meeting]', occasion.number) : null;
};
