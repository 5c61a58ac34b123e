import { editions, type EvidenceEvent, type MeetingTrait, type Norm } from '#decree/index.ts';
import { type Occasion, occasionsOf } from '#meetings/server/index.ts';
import { type Database, database, type Tx } from '#platform/server/database/database.ts';
import { hasRole } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import type { AttestedDuty } from '../attestable.ts';
import { attestableActs } from '../awaited-acts.ts';
import type { JudgedRow } from '../control.ts';
import { judgedDuty } from './control.views.ts';

/** A judged duty with all that decides who may attest what for it. */
export type DutyToAttest = {
  duty: JudgedRow;
  norm: Norm;
  occasion: Occasion | null;
  about: AttestedDuty;
  /** The acts of which a person tells. */
  acts: readonly EvidenceEvent[];
};

const traitsOf = (occasion: Occasion | null): MeetingTrait[] => {
  const traits: MeetingTrait[] = [];
  if (occasion?.videoLink) traits.push('video-link');
  if (occasion?.districtHalls) traits.push('district-halls');
  return traits;
};

/** The akimat of the region: the host of what is held there. */
const akimatOf = async (region: string | null): Promise<string | null> =>
  (await listBodies()).find((body) => body.region === region && hasRole(body, 'akimat'))?.id ?? null;

/** The duty by its id; undefined when it was never judged or is none any more. */
export const dutyToAttest = async (
  obligation: string,
  db: Database | Tx = database()
): Promise<DutyToAttest | undefined> => {
  const duty = await judgedDuty(obligation, db);
  const norm = duty && editions[duty.edition].norms.find(({ id }) => id === duty.norm);
  if (!duty || !norm) return undefined;
  const isOfMeeting = duty.subjectKind === 'meeting';
  const [occasion = null] = isOfMeeting ? await occasionsOf([duty.subject], db) : [];
  const host = isOfMeeting ? await akimatOf(duty.region) : null;
  const about = { who: duty.who, holder: occasion?.body ?? null, host };
  return { duty, norm, occasion, about, acts: attestableActs(norm, traitsOf(occasion)) };
};
