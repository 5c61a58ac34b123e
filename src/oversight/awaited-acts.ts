import type { EvidenceEvent, MeetingTrait, Norm } from '#decree/index.ts';
import { isAttestable } from './attestable.ts';

/** The acts of a duty of which a person tells: those it needs, for a meeting of these traits, and those that support it. */
export const attestableActs = ({ needs, supports = [] }: Norm, traits: readonly MeetingTrait[]): EvidenceEvent[] =>
  [...needs.filter(({ when }) => !when || traits.includes(when)).map(({ event }) => event), ...supports].filter(
    isAttestable
  );

/** Norms whose acts come before the meeting, so that they arise on a day still ahead. */
export const comesBeforeMeeting = ({ trigger }: Norm): boolean => trigger === 'meeting-planned';

/**
 * The first day on which an act for the duty can have been done: the day it arose, which for a held meeting is its own day;
 * what is prepared before a meeting may lie a year back.
 */
export const earliestDeed = (norm: Norm, aroseOn: Temporal.PlainDate): Temporal.PlainDate =>
  comesBeforeMeeting(norm) ? aroseOn.subtract({ years: 1 }) : aroseOn;
