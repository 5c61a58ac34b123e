import type { EvidenceEvent } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { type Body, hasRole, nameOf } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { ATTESTORS, type AttestedDuty } from '../attestable.ts';
import { attestingBody, attestorsOf } from '../attestors.ts';
import { actAddress } from '../deed-address.ts';
import { isDoneHere } from '../deeds.ts';
import { deedWord } from '../words/deed-words.ts';
import type { DutyToAttest } from './attested-duty.views.ts';
import { deskRisks } from './desk-risks.ts';
import { dutyPlaces } from './duty-places.views.ts';

/** An act that is not on record: who can attest it, or on which page of the office it is done. */
export type ShownMissing = { act: string; attestors: string | null; page: string | null };

type Showing = { locale: Locale; today: Temporal.PlainDate };

/** What the duty still needs. */
export const showMissing = async (
  missing: readonly EvidenceEvent[],
  found: DutyToAttest,
  showing: Showing
): Promise<ShownMissing[]> => {
  const { duty } = found;
  const [bodies, places, risks] = await Promise.all([
    listBodies({ on: showing.today }),
    dutyPlaces([duty]),
    deskRisks([duty], showing.today)
  ]);
  const place = places.get(duty.subject) ?? risks.get(duty.subject)?.place ?? undefined;
  return missing.map((act) => ({
    act: deedWord(act, showing.locale),
    attestors: isDoneHere(act) ? null : attestorNames(act, found.about, bodies, showing),
    page: isDoneHere(act) ? actAddress(act, duty, place).href : null
  }));
};

/** The names of those who can attest, the Presidential Administration last: it controls, p(7). */
const attestorNames = (
  act: EvidenceEvent,
  duty: AttestedDuty,
  bodies: readonly Body[],
  { locale, today }: Showing
): string => {
  const namesOf = (found: (body: Body) => boolean): string[] =>
    bodies.filter((body) => body.id !== duty.who && found(body)).map(({ names }) => nameOf(names, locale));
  const attesting = attestorsOf(
    act,
    duty,
    bodies.map((body) => attestingBody(body, today))
  );
  const named = ATTESTORS[act]?.includes('central-body')
    ? [m.attest_any_central_body({}, { locale })]
    : attesting.flatMap((id) => namesOf((body) => body.id === id));
  return [...new Set([...named, ...namesOf((body) => hasRole(body, 'administration', today))])].join(', ');
};
