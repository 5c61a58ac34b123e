import { sql } from 'kysely';
import { editions, type VerdictKind } from '#decree/index.ts';
import { database } from '#platform/server/database/database.ts';
import type { ProofFile } from '../attestation.ts';
import { type Risk, type RiskDecision, type RiskMeeting, type RiskTrack, standing, trackOf } from '../risk.ts';
import { decisionsOn } from './risk.store.ts';

/** Which risks: of these bodies or regions where named; null asks for all. */
export type RiskFilter = { bodies: readonly string[]; regions: readonly string[] } | null;

/**
 * A risk with the duty that it laid on the first head, p(1,8), null before it was judged; what was decided about it, in the
 * order of deciding; the meeting that answers it, a cancelled one among them, with the duty of the Government that hangs on it,
 * p(4,4); and how far it has come.
 */
export type RiskOnRecord = Risk & {
  duty: { obligation: string; kind: VerdictKind; dueOn: Temporal.PlainDate | null } | null;
  decisions: readonly RiskDecision[];
  meeting: RiskMeeting | null;
  participation: { obligation: string; kind: VerdictKind } | null;
  track: RiskTrack;
};

/** The risks that stand, the newest first. */
export const risksOpen = (among: RiskFilter): Promise<RiskOnRecord[]> => risks({ among, open: true });

/** The risks that were closed, the newest first. */
export const risksClosed = (among: RiskFilter): Promise<RiskOnRecord[]> => risks({ among, open: false });

/** The risks with these ids. */
export const risksByIds = (ids: readonly string[]): Promise<RiskOnRecord[]> => risks({ among: null, ids });

/** One risk by its id; undefined when there is none. */
export const findRisk = async (id: string): Promise<RiskOnRecord | undefined> => (await risksByIds([id]))[0];

/** The risk of which this file is the source; undefined when it is of none. */
export const riskOfFile = async (file: string): Promise<{ body: string; region: string } | undefined> =>
  database()
    .selectFrom('riskFiles')
    .innerJoin('risks', 'risks.id', 'riskFiles.risk')
    .select(['risks.body', 'risks.region'])
    .where('riskFiles.file', '=', file)
    .executeTakeFirst();

type Asked = { among: RiskFilter; open?: boolean; ids?: readonly string[] };

const risks = async ({ among, open, ids }: Asked): Promise<RiskOnRecord[]> => {
  let query = database()
    .selectFrom('risks as r')
    .leftJoin('verdicts as v', (on) =>
      on.on('v.subjectKind', '=', 'risk').on('v.subject', '=', sql<string>`r.id::text`)
    );
  if (open !== undefined) query = query.where('r.closedAt', open ? 'is' : 'is not', null);
  if (ids !== undefined) query = query.where('r.id', 'in', listed(ids, NO_ID));
  if (among)
    query = query.where((is) =>
      is.or([is('r.body', 'in', listed(among.bodies)), is('r.region', 'in', listed(among.regions))])
    );
  const rows = await query
    .selectAll('r')
    .select(['v.obligation', 'v.dueOn', sql<VerdictKind | null>`v.kind`.as('kind')])
    .orderBy('r.recordedAt', 'desc')
    .orderBy('r.id')
    .execute();
  const besides = await besidesOf(rows.map((row) => row.id));
  return rows.map(({ closedAt, closedReason, closedBy, obligation, kind, dueOn, themeKk, themeRu, ...row }) => {
    const { source, sourceUrl, ...risk } = row;
    const decisions = besides.decisions.get(risk.id) ?? [];
    const found = besides.meetings.get(standing(decisions, 'meeting')?.meeting ?? '');
    const { meeting = null, participation = null } = found ?? {};
    const files = besides.files.get(risk.id) ?? [];
    return {
      ...risk,
      theme: themeKk !== null && themeRu !== null ? { kk: themeKk, ru: themeRu } : null,
      source: source === null ? null : { text: source, url: sourceUrl, files },
      closed: closedAt && { at: closedAt, reason: closedReason ?? '', body: closedBy },
      duty: obligation && kind ? { obligation, kind, dueOn } : null,
      decisions,
      meeting,
      participation,
      track: trackOf(risk, decisions, meeting ?? undefined)
    };
  });
};

type Besides = {
  decisions: ReadonlyMap<string, readonly RiskDecision[]>;
  meetings: ReadonlyMap<string, MeetingWithDuty>;
  files: ReadonlyMap<string, readonly ProofFile[]>;
};

/** What stands beside the risks: three queries, however many there are. */
const besidesOf = async (ids: readonly string[]): Promise<Besides> => {
  if (ids.length === 0) return { decisions: new Map(), meetings: new Map(), files: new Map() };
  const decisions = await decisionsOn(database(), ids);
  const [meetings, files] = await Promise.all([
    meetingsOf(decisions.flatMap(({ meeting }) => meeting ?? [])),
    database()
      .selectFrom('riskFiles')
      .innerJoin('files', 'files.id', 'riskFiles.file')
      .select(['risk', 'file', 'name', 'bytes'])
      .where('risk', 'in', [...ids])
      .orderBy('file')
      .execute()
  ]);
  const filed = Map.groupBy(files, ({ risk }) => risk);
  return {
    decisions: Map.groupBy(decisions, ({ risk }) => risk),
    meetings: new Map(meetings.map((found) => [found.meeting.id, found])),
    files: new Map([...filed].map(([id, own]) => [id, own.map(({ file, name, bytes }) => ({ file, name, bytes }))]))
  };
};

type MeetingWithDuty = { meeting: RiskMeeting; participation: RiskOnRecord['participation'] };

/** The norms by which a Deputy Prime Minister takes part. */
const PARTICIPATION = Object.values(editions).flatMap(({ norms }) =>
  norms.flatMap(({ id, trigger }) => (trigger === 'high-risk' ? [id] : []))
);

const meetingsOf = async (ids: readonly string[]): Promise<MeetingWithDuty[]> => {
  const rows = await database()
    .selectFrom('meetings as m')
    .leftJoin('verdicts as v', (on) =>
      on
        .on('v.subjectKind', '=', 'meeting')
        .on('v.subject', '=', sql<string>`m.id::text`)
        .on('v.norm', 'in', PARTICIPATION)
    )
    .select(['m.id', 'm.number', 'm.status', 'm.startsAt', 'v.obligation', sql<VerdictKind | null>`v.kind`.as('kind')])
    .where('m.id', 'in', listed(ids, NO_ID))
    .execute();
  return rows.map(({ obligation, kind, ...meeting }) => ({
    meeting,
    participation: obligation && kind ? { obligation, kind } : null
  }));
};

/** Meetings outside the schedule that the body holds in the region since the risk stands, and that may answer it. */
export const meetingsForRisk = ({ body, region, recordedAt }: Risk): Promise<RiskMeeting[]> =>
  database()
    .selectFrom('meetings')
    .select(['id', 'number', 'status', 'startsAt'])
    .where('kind', '=', 'off-schedule')
    .where('status', '<>', 'cancelled')
    .where('body', '=', body)
    .where('region', '=', region)
    .where('startsAt', '>=', recordedAt)
    .orderBy('startsAt')
    .execute();

const NO_ID = '00000000-0000-0000-0000-000000000000';

/** A list of SQL may not be empty; nothing has an empty id. */
const listed = (ids: readonly string[], none = ''): string[] => (ids.length > 0 ? [...ids] : [none]);
