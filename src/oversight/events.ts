import type { EvidenceEvent } from '#decree/index.ts';
import { type DomainEvent, event, type Facts, type Frozen, publishing } from '#platform/event.ts';
import type { AttestorsAsked } from './asking.ts';
import type { JudgedRow } from './control.ts';
import type { Deputyship } from './deputyship.ts';
import type { DecidedAbout, RiskStage } from './risk.ts';

type AttestedAct = {
  id: string;
  act: EvidenceEvent;
  duty: Pick<JudgedRow, 'obligation' | 'year' | 'who' | 'subjectKind' | 'subject' | 'region'>;
  on: Temporal.PlainDate;
};

/** What the evidence is read from: whose duty, of what, on which day it was done. No words. */
const factsOf = ({ duty, on }: AttestedAct): Facts => ({
  obligation: duty.obligation,
  year: String(duty.year),
  who: duty.who,
  period: duty.subjectKind === 'period' ? duty.subject : null,
  meeting: duty.subjectKind === 'meeting' ? duty.subject : null,
  region: duty.region,
  on: on.toString()
});

/** Named like the act; `body` spoke for it, with so many files. */
export const attested = (act: AttestedAct, body: string, files: number): DomainEvent =>
  event(act.act, 'attestation', act.id, { ...factsOf(act), body, files });

/** Taken back by somebody of `body`; the act proves nothing any more. */
export const attestationWithdrawn = (act: AttestedAct, body: string | null): DomainEvent =>
  event('AttestationWithdrawn', 'attestation', act.id, { ...factsOf(act), act: act.act, body });

type RiskPlace = { id: string; body: string; region: string; high: boolean; recordedOn: Temporal.PlainDate };
type RecordedRisk = RiskPlace & { stage: RiskStage };

const placeOf = ({ body, region, high, recordedOn }: RiskPlace): Facts => ({
  body,
  region,
  high,
  year: String(recordedOn.year)
});

/** p(1,8), p(4,4): the first head owes a meeting from this day on. */
export const riskRecorded = (risk: RecordedRisk, by: string | null, files: number): DomainEvent =>
  event('RiskRecorded', 'risk', risk.id, { ...placeOf(risk), stage: risk.stage, by, files });

/** The body will hold this meeting for the risk, p(1,8). */
export const riskMeetingAccepted = (risk: RiskPlace, meeting: string): DomainEvent =>
  event('RiskMeetingAccepted', 'risk', risk.id, { ...placeOf(risk), meeting });

/** This post's holder, a Deputy Prime Minister, is to take part, p(4,4). */
export const participationAccepted = (risk: RiskPlace, post: string, by: string | null): DomainEvent =>
  event('RiskParticipationAccepted', 'risk', risk.id, { ...placeOf(risk), post, by });

/** Refused with a reason, which stands with the risk. */
export const riskRefused = (risk: RiskPlace, about: DecidedAbout, by: string | null): DomainEvent =>
  event(about === 'meeting' ? 'RiskMeetingRefused' : 'RiskParticipationRefused', 'risk', risk.id, {
    ...placeOf(risk),
    by
  });

/** From this day on the risk asks for no meeting. */
export const riskClosed = (risk: RiskPlace, by: string | null): DomainEvent =>
  event('RiskClosed', 'risk', risk.id, { ...placeOf(risk), by });

/** Who stands in for whom, by ids, on which days. */
export const deputyNamed = (
  id: string,
  { body, person, deputy, firstDay, lastDay }: Omit<Deputyship, 'id' | 'withdrawnAt'>
): DomainEvent =>
  event('DeputyNamed', 'deputyship', id, {
    body,
    person,
    deputy,
    firstDay: firstDay.toString(),
    lastDay: lastDay.toString()
  });

/** Nobody stands in any more. */
export const deputyWithdrawn = ({ id, body }: Pick<Deputyship, 'id' | 'body'>): DomainEvent =>
  event('DeputyWithdrawn', 'deputyship', id, { body });
/** The body answered the verdicts on it; what it says is public and stays out of the journal. */
export const verdictsReplied = (
  body: string,
  { reply, year, norm, version }: { reply: string; year: number; norm: string | null; version: number }
): DomainEvent => event('VerdictsReplied', 'body', body, { reply, year: String(year), norm, version });

/** The control table of a year is public, with its hash in the journal, so that it proves itself. */
export const controlTablePublished = (year: number, frozen: Frozen): DomainEvent =>
  publishing(event('ControlTablePublished', 'control-table', String(year)), frozen);

/** The bodies that are the ones to attest were asked to. */
export const attestationAsked = (obligation: string, { act, bodies }: AttestorsAsked): DomainEvent =>
  event('AttestationAsked', 'obligation', obligation, { act, bodies });
