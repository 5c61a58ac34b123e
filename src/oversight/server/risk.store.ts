import type { Database, Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { DecidedAbout, RiskDecision, RiskStage } from '../risk.ts';

type NewRisk = {
  body: string;
  region: string;
  stage: RiskStage;
  high: boolean;
  ground: string;
  themeKk: string;
  themeRu: string;
  source: string;
  sourceUrl: string | null;
  recordedBy: string | null;
  recordedAt: Temporal.Instant;
};

/** Saves a risk and gives its id; null when the same one stands, also when two come at once. */
export const saveRisk = async (tx: Tx, risk: NewRisk): Promise<string | null> => {
  const saved = await tx
    .insertInto('risks')
    .values({ id: newId(), ...risk })
    .onConflict((clash) => clash.columns(['body', 'region', 'high']).where('closedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved?.id ?? null;
};

export const saveRiskFiles = async (tx: Tx, risk: string, files: readonly string[]): Promise<void> => {
  if (files.length === 0) return;
  await tx
    .insertInto('riskFiles')
    .values(files.map((file) => ({ file, risk })))
    .execute();
};

export type LockedRisk = {
  id: string;
  body: string;
  region: string;
  high: boolean;
  recordedAt: Temporal.Instant;
  closedAt: Temporal.Instant | null;
};

export const lockRisk = (tx: Tx, id: string): Promise<LockedRisk | undefined> =>
  tx
    .selectFrom('risks')
    .select(['id', 'body', 'region', 'high', 'recordedAt', 'closedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const saveClosing = async (
  tx: Tx,
  id: string,
  closing: { closedAt: Temporal.Instant; closedReason: string; closedBy: string | null }
): Promise<void> => {
  await tx.updateTable('risks').set(closing).where('id', '=', id).execute();
};

/** What was decided about these risks, each in the order in which it was decided. */
export const decisionsOn = (db: Database | Tx, risks: readonly string[]): Promise<RiskDecision[]> =>
  risks.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('riskDecisions')
        .select(['risk', 'about', 'verdict', 'meeting', 'post', 'reason', 'decidedBy as by', 'decidedAt as at'])
        .where('risk', 'in', [...risks])
        .orderBy('riskDecisions.decision')
        .execute();

/** The meeting as a risk answers to it, locked until the transaction ends; undefined when there is none. */
export const lockMeetingOfRisk = (tx: Tx, id: string) =>
  tx
    .selectFrom('meetings')
    .select(['id', 'number', 'body', 'region', 'kind', 'status', 'startsAt'])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();

type NewDecision = { risk: string; about: DecidedAbout; by: string | null; at: Temporal.Instant } & (
  | { verdict: 'refused'; reason: string }
  | { verdict: 'accepted'; meeting: string }
  | { verdict: 'accepted'; post: string }
);

export const saveDecision = async (tx: Tx, { by, at, ...decision }: NewDecision): Promise<void> => {
  await tx
    .insertInto('riskDecisions')
    .values({ ...decision, decidedBy: by, decidedAt: at })
    .execute();
};
