import type { PauseReason, TurnKind } from '#live/index.ts';
import type { PartPlan } from '#meetings/index.ts';
import type { SetAsideReason } from '#questions/index.ts';
import type { Names } from '#registry/index.ts';
import type { AnswerKind } from '../answer.ts';

type InBoth = { kk: string; ru: string };
type Counted = { id: string; count: number };

/** A part of the programme with its planned and real time; instants and lengths as the frozen text has them. */
export type PartOnRecord = {
  kind: PartPlan['kind'];
  title: InBoth | null;
  plannedAt: string;
  plannedMinutes: number;
  startedAt: string | null;
  endedAt: string | null;
};

/** An answer given at the meeting; `recordingSecond` is where it is heard in the recording, null where nobody knows. */
export type AnswerOfMeeting = {
  number: string;
  text: string;
  kind: AnswerKind;
  answer: string;
  promise: { body: Names; dueOn: string } | null;
  recordingSecond: number | null;
};

/** All that a held meeting leaves, in the words of its record: what is frozen once it is over. Nobody is named in it but by post. */
export type MeetingRecord = {
  format: 'kezdesu/meeting-record/1';
  meeting: string;
  theme: InBoth;
  body: Names;
  holder: Names;
  region: Names;
  startsAt: string;
  openedAt: string | null;
  closedAt: string | null;
  plannedMinutes: number;
  plannedReportMinutes: number;
  /** p(1, 3); null where the floor was not measured. */
  report: { seconds: number; share: number; allowedMinutes: number; kept: boolean } | null;
  /** How long each kind of holder had the floor, in seconds. */
  floor: Readonly<Record<TurnKind, number>> | null;
  pauses: readonly { reason: PauseReason; seconds: number }[];
  /** How often the record of the floor was put right. */
  corrections: number;
  parts: readonly PartOnRecord[];
  doors: readonly Counted[];
  moderation: {
    asked: number;
    published: number;
    merged: number;
    declined: number;
    referred: number;
    waiting: number;
    grounds: readonly Counted[];
    setAside: readonly { reason: SetAsideReason; groups: number; votes: number }[];
  };
  answers: readonly AnswerOfMeeting[];
  recording: string | null;
};
