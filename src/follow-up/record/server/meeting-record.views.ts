import { floorCorrectionsOf, floorTurnsOf, partTimesOf } from '#live/server/index.ts';
import { database, type Tx } from '#platform/server/database/database.ts';
import { findPublication, type Publication, publicationsOf } from '#platform/server/publication/index.ts';
import { moderationRecord } from '#questions/server/index.ts';
import { minutesRecord } from '../../minutes/server/minutes-record.views.ts';
import type { MinutesRecord } from '../../minutes/minutes-record.ts';
import { recordingOf, timeMarksOf } from '../../recording/server/recording.views.ts';
import type { MeetingRecord, PartOnRecord } from '../meeting-record.ts';

/** Under this name the records of held meetings stand among the publications; their subject is the meeting's number. */
export const MEETING_RECORD = 'meeting-record';

type Held = { id: string; reportMinutes: number };

/** The record of a meeting as it would be frozen now; undefined when there is no such meeting. */
export const meetingRecord = async (tx: Tx, { id, reportMinutes }: Held): Promise<MeetingRecord | undefined> => {
  const said = await minutesRecord(tx, id);
  if (!said) return undefined;
  const recording = await recordingOf(id);
  const [turns, corrections, parts, marks, moderation] = await Promise.all([
    floorTurnsOf(id),
    floorCorrectionsOf(id),
    partTimesOf(id),
    timeMarksOf(id, recording?.leadSeconds ?? 0),
    moderationRecord(id)
  ]);
  const seconds = new Map(recording ? marks.map((mark) => [mark.number, mark.seconds]) : []);
  return {
    format: 'kezdesu/meeting-record/1',
    ...whatItWas(said),
    plannedReportMinutes: reportMinutes,
    ...floorOf(said),
    pauses: turns.flatMap(({ pause, startedAt, endedAt }) =>
      pause && endedAt ? [{ reason: pause, seconds: Math.round(startedAt.until(endedAt).total('seconds')) }] : []
    ),
    corrections: corrections.length,
    parts: parts.map(partOnRecord),
    doors: said.doors,
    moderation: moderationOf(moderation),
    answers: said.answers.map(({ promise, ...answer }) => ({
      ...answer,
      promise: promise && { body: promise.body, dueOn: promise.dueOn.toString() },
      recordingSecond: seconds.get(answer.number) ?? null
    })),
    recording: recording?.url ?? null
  };
};

const moderationOf = ({
  grounds,
  ...counts
}: Awaited<ReturnType<typeof moderationRecord>>): MeetingRecord['moderation'] => {
  const { asked, published, merged, declined, referred, waiting, setAside } = counts;
  const byGround = grounds.map(({ ground, count }) => ({ id: ground, count }));
  return { asked, published, merged, declined, referred, waiting, setAside, grounds: byGround };
};

const whatItWas = (said: MinutesRecord) => ({
  meeting: said.number,
  theme: said.theme,
  body: said.body,
  holder: said.holder,
  region: said.region,
  startsAt: said.startsAt.toString(),
  openedAt: said.session?.openedAt.toString() ?? null,
  closedAt: said.session?.closedAt?.toString() ?? null,
  plannedMinutes: said.plannedMinutes
});

const whole = (milliseconds: number): number => Math.round(milliseconds / 1_000);

const floorOf = ({ session }: MinutesRecord): Pick<MeetingRecord, 'floor' | 'report'> => {
  if (!session) return { floor: null, report: null };
  const { report, question, answer, break: pause } = session.spent;
  return {
    floor: { report: whole(report), question: whole(question), answer: whole(answer), break: whole(pause) },
    report: { seconds: whole(report), ...session.report }
  };
};

type Part = Awaited<ReturnType<typeof partTimesOf>>[number];

const partOnRecord = ({ kind, titleKk, titleRu, startsAt, minutes, startedAt, endedAt }: Part): PartOnRecord => ({
  kind,
  title: titleKk !== null && titleRu !== null ? { kk: titleKk, ru: titleRu } : null,
  plannedAt: startsAt.toString(),
  plannedMinutes: minutes,
  startedAt: startedAt?.toString() ?? null,
  endedAt: endedAt?.toString() ?? null
});

/** The frozen record of a meeting, by its number: the newest version, or the one asked for; with how many there are. */
export const frozenRecord = async (
  number: string,
  version?: number
): Promise<(Publication & { record: MeetingRecord; versions: number }) | undefined> => {
  const publication = await findPublication(MEETING_RECORD, number, version);
  if (!publication) return undefined;
  const versions = await publicationsOf(MEETING_RECORD, number);
  return { ...publication, record: readRecord(publication.content), versions: versions.length };
};

const readRecord = (content: string): MeetingRecord =>
  // Only freezeMeetingRecord writes publications of this kind, and the database keeps them as they were written.
  JSON.parse(content) as MeetingRecord;

const MOST_AT_ONCE = 500;

/** The ids of held meetings that were closed on the board and have no frozen record yet, at most 500. */
export const heldWithoutRecord = async (): Promise<string[]> => {
  const rows = await database()
    .selectFrom('meetings as m')
    .innerJoin('liveSessions as s', 's.meeting', 'm.id')
    .select('m.id')
    .where('m.status', '=', 'held')
    .where('s.closedAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publications as p')
            .select('p.subject')
            .where('p.kind', '=', MEETING_RECORD)
            .whereRef('p.subject', '=', 'm.number')
        )
      )
    )
    .orderBy('s.closedAt', 'desc')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
};
