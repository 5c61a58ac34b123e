import type { EvidenceEvent, VerdictKind } from '#decree/index.ts';
import type { JudgedRow } from './control.ts';

/** A duty on somebody's desk. */
export type DeskDuty = JudgedRow & {
  /** The post of an absent colleague for whom it stands here; null when it is of one's own posts. */
  readonly standsInFor: string | null;
  /** The day on which an attestation of it was taken back last, while nothing else proves it. */
  readonly returnedOn: Temporal.PlainDate | null;
  /** The day on which those who are to attest it were asked last, as long as they are not asked again. */
  readonly askedOn: Temporal.PlainDate | null;
};

/** Due duties of one meeting or risk stand together; those of a period each alone. */
export type DeskGroup = {
  readonly key: string;
  /** The day due that is nearest to today. */
  readonly dueOn: Temporal.PlainDate;
  readonly duties: readonly DeskDuty[];
};

export const DESK_SECTIONS = ['overdue', 'soon', 'later'] as const;
export type DeskSectionCode = (typeof DESK_SECTIONS)[number];

/** A part of the desk, with how many duties it has. */
export type DeskSection = {
  readonly code: DeskSectionCode;
  readonly count: number;
  readonly groups: readonly DeskGroup[];
};

const SECTION_OF: Partial<Record<VerdictKind, DeskSectionCode>> = {
  overdue: 'overdue',
  'due-soon': 'soon',
  'not-due': 'later'
};

const keyOf = ({ obligation, subjectKind, subject, who, standsInFor }: DeskDuty): string =>
  [standsInFor ?? '', who, subjectKind === 'period' ? obligation : `${subjectKind}:${subject}`].join('/');

const grouped = (duties: readonly DeskDuty[]): readonly DeskGroup[] =>
  [...Map.groupBy(duties, keyOf)].flatMap(([key, together]) => {
    const dueOn = together[0]?.dueOn;
    return dueOn ? [{ key, dueOn, duties: together }] : [];
  });

const compare = Temporal.PlainDate.compare;

/**
 * The desk in its sections: what is overdue, the newest first, for that can still be mended best; what is due soon and
 * later, by the day. Takes only duties with a day due; empty sections are left out.
 */
export const deskSections = (duties: readonly DeskDuty[]): readonly DeskSection[] =>
  DESK_SECTIONS.flatMap((code) => {
    const back = code === 'overdue' ? -1 : 1;
    const own = duties
      .flatMap((duty) => (duty.dueOn && SECTION_OF[duty.kind] === code ? [{ ...duty, dueOn: duty.dueOn }] : []))
      .toSorted((one, other) => back * compare(one.dueOn, other.dueOn));
    return own.length > 0 ? [{ code, count: own.length, groups: grouped(own) }] : [];
  });

/** Of each subject the acts that are on record already, though they count only on a later day. */
export type Prepared = ReadonlyMap<string, ReadonlySet<EvidenceEvent>>;

/** Leaves off what is done, were it ahead of its day: nobody is asked for an act that is on record. */
export const withoutPrepared = <Row extends JudgedRow>(rows: readonly Row[], prepared: Prepared): readonly Row[] =>
  rows.flatMap((row) => {
    const done = prepared.get(row.subject);
    if (!done) return [row];
    const missing = row.missing.filter((event) => !done.has(event));
    return missing.length > 0 ? [{ ...row, missing }] : [];
  });
