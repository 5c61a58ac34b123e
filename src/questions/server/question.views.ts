import { database } from '#platform/server/database/database.ts';
import type { OutsidePath } from '../moderation.ts';
import type { Door, QuestionLanguage, QuestionStatus } from '../question.ts';
import { hashOf } from './private-link.ts';

/** What every reader of a question gets. `text` may be shown to the public only where `publishedAt` is set. */
export type QuestionDetails = {
  id: string;
  number: string;
  text: string;
  language: QuestionLanguage;
  status: QuestionStatus;
  door: Door;
  body: string;
  region: string;
  district: string | null;
  meeting: { id: string; number: string; body: string; status: string; startsAt: Temporal.Instant };
  support: number;
  askedAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  /** The question that speaks for this one, when it is merged. */
  leader: { id: string; number: string; support: number } | null;
  /** How many others are merged into this one. */
  followers: number;
};

const details = () =>
  database()
    .selectFrom('questions as q')
    .innerJoin('meetings as meeting', 'meeting.id', 'q.meeting')
    .leftJoin('questions as leader', 'leader.id', 'q.mergedInto')
    .select(['q.id', 'q.number', 'q.text', 'q.language', 'q.status', 'q.door', 'q.body', 'q.region', 'q.district'])
    .select(['q.support', 'q.askedAt', 'q.publishedAt'])
    .select(['meeting.id as meetingId', 'meeting.number as meetingNumber', 'meeting.status as meetingStatus'])
    .select(['meeting.body as meetingBody', 'meeting.startsAt as meetingStartsAt'])
    .select(['leader.id as leaderId', 'leader.number as leaderNumber', 'leader.support as leaderSupport'])
    .select((eb) =>
      eb
        .selectFrom('questions as f')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('f.mergedInto', '=', 'q.id')
        .$asScalar()
        .$notNull()
        .as('followers')
    );

type DetailsRow = Awaited<ReturnType<ReturnType<typeof details>['executeTakeFirstOrThrow']>>;

const asDetails = (row: DetailsRow): QuestionDetails => {
  const { meetingId, meetingNumber, meetingStatus, meetingBody, meetingStartsAt, ...rest } = row;
  const { leaderId, leaderNumber, leaderSupport, ...question } = rest;
  const leader = leaderId !== null && leaderNumber !== null;
  return {
    ...question,
    meeting: {
      id: meetingId,
      number: meetingNumber,
      body: meetingBody,
      status: meetingStatus,
      startsAt: meetingStartsAt
    },
    leader: leader ? { id: leaderId, number: leaderNumber, support: leaderSupport ?? 0 } : null
  };
};

/** The question with this number, in any status. */
export const questionByNumber = async (number: string): Promise<QuestionDetails | undefined> => {
  const row = await details().where('q.number', '=', number).executeTakeFirst();
  return row && asDetails(row);
};

/** What the asker sees of what is kept about him. */
export type KeptAsker = {
  name: string | null;
  contact: string | null;
  /** Only an e-mail can be confirmed and written to. */
  kind: 'email' | 'phone' | null;
  confirmed: boolean;
};

/** The question of a private link, with its asker (null where nothing is kept or it was erased). */
export const questionByLink = async (
  secret: string
): Promise<(QuestionDetails & { asker: KeptAsker | null }) | undefined> => {
  const row = await details().where('q.linkHash', '=', hashOf(secret)).executeTakeFirst();
  if (!row) return undefined;
  const asker = await database()
    .selectFrom('askers')
    .select(['name', 'contact', 'contactKind', 'confirmedAt'])
    .where('question', '=', row.id)
    .executeTakeFirst();
  return {
    ...asDetails(row),
    asker: asker
      ? {
          name: asker.name,
          contact: asker.contact,
          kind: asker.contactKind,
          confirmed: asker.confirmedAt !== null
        }
      : null
  };
};

/** The newest decision on a question that says why it is not public: its ground, or where it went. */
export type Decision = {
  ground: string | null;
  note: string | null;
  path: OutsidePath | null;
  outsideNumber: string | null;
  decidedAt: Temporal.Instant;
};

export const newestDecision = (question: string): Promise<Decision | undefined> =>
  database()
    .selectFrom('moderations')
    .select(['ground', 'note', 'path', 'outsideNumber', 'decidedAt'])
    .where('question', '=', question)
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Does this device support the question, or one that is merged with it? */
export const isSupportedBy = async (leader: string, device: string | null): Promise<boolean> => {
  if (device === null) return false;
  const row = await database()
    .selectFrom('supports')
    .select('device')
    .where('device', '=', device)
    .where((eb) =>
      eb.or([
        eb('question', '=', leader),
        eb('question', 'in', eb.selectFrom('questions').select('id').where('mergedInto', '=', leader))
      ])
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
