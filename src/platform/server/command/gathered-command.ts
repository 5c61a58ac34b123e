import pg from 'pg';
import type { z } from 'zod';
import type { Actor } from '../../actor.ts';
import { refused, type Result } from '../../result.ts';
import { database, type Tx } from '../database/database.ts';
import { ofEachSpace } from '../database/rehearsal-space.ts';
import { Gathering } from '../gathering.ts';
import { now as systemNow } from '../system-clock.ts';
import { type Command, parseInput, type CommandOptions, type Outcome } from './command.ts';
import { keepActs } from './keep-acts.ts';
import { receiptsFor, storedKey } from './receipts.store.ts';

/** One act of several that are carried out together. */
export type GatheredAct<Input, Subject> = { input: Input; actor: Actor; now: Temporal.Instant; subject: Subject };

type Spec<Schema extends z.ZodType, Subject, Value> = {
  /** Verb-noun, as its file: it stands in the journal. */
  name: string;
  input: Schema;
  /** Loads what each act is about, in their order; undefined refuses with `not-found`. */
  findAll: (tx: Tx, inputs: readonly z.output<Schema>[]) => Promise<readonly (Subject | undefined)[]>;
  /** A predicate on (post, body, object); false refuses with `not-permitted`. */
  may: (actor: Actor, subject: Subject, input: z.output<Schema>) => boolean;
  /**
   * Asks the rule, saves, and answers each act in its order. An act that is refused must have written nothing: those beside it
   * stand.
   */
  runAll: (tx: Tx, acts: readonly GatheredAct<z.output<Schema>, Subject>[]) => Promise<readonly Result<Value>[]>;
};

/** An act as it came, with the key of its receipt. */
type Waiting<Schema extends z.ZodType> = {
  input: z.output<Schema>;
  actor: Actor;
  now: Temporal.Instant;
  key: string | undefined;
};

const MOST_IN_A_BATCH = 200;
const MOST_WAITING = 20_000;

/**
 * A command that many give at once: those that come while others are being written are carried out together, in one
 * transaction. Each is still parsed, permitted, ruled on, journaled and answered by itself, after the commit. A fault in the
 * data of one is not suffered by the others: what the database refuses together is carried out one by one.
 */
export const gatheredCommand = <Schema extends z.ZodType, Subject, Value>(
  spec: Spec<Schema, Subject, Value>
): Command<Schema, Value> => {
  const gathering = ofEachSpace(() => gatheringOf(spec));
  const execute = async (actor: Actor, raw: unknown, options: CommandOptions = {}): Promise<Outcome<Value>> => {
    const parsed = parseInput(spec.input, raw);
    if (!parsed.ok) return parsed;
    const { receipt, at } = options;
    const key = receipt ? storedKey({ command: spec.name, actor, receipt }) : undefined;
    const told = await gathering().take({ input: parsed.value, actor, now: at ?? systemNow(), key });
    return told();
  };
  return Object.assign(execute, { commandName: spec.name, schema: spec.input });
};

/** What came of an act: its outcome, or the fault that its caller is to be thrown. */
type Told<Value> = () => Outcome<Value>;

const gatheringOf = <Schema extends z.ZodType, Subject, Value>(
  spec: Spec<Schema, Subject, Value>
): Gathering<Waiting<Schema>, Told<Value>> =>
  new Gathering({
    most: MOST_IN_A_BATCH,
    mostWaiting: MOST_WAITING,
    // One receipt twice: the second is answered as the first, when that is written.
    apart: ({ key }) => (key === undefined ? undefined : { key, kind: Symbol('alone') }),
    write: (acts) => write(spec, acts)
  });

const write = async <Schema extends z.ZodType, Subject, Value>(
  spec: Spec<Schema, Subject, Value>,
  acts: readonly Waiting<Schema>[]
): Promise<Told<Value>[]> => {
  try {
    const outcomes = await database()
      .transaction()
      .execute((tx) => carryOutAll(spec, tx, acts));
    return outcomes.map((outcome) => () => outcome);
  } catch (error) {
    if (!isFaultOfData(error)) throw error;
    if (acts.length === 1)
      return [
        () => {
          throw error;
        }
      ];
  }
  const told: Told<Value>[] = [];
  for (const act of acts) told.push(...(await write(spec, [act])));
  return told;
};

/** Certainly rolled back, and for what was to be written: SQLSTATE classes 22 (data) and 23 (integrity). */
const isFaultOfData = (error: unknown): boolean => error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '');

const carryOutAll = async <Schema extends z.ZodType, Subject, Value>(
  spec: Spec<Schema, Subject, Value>,
  tx: Tx,
  acts: readonly Waiting<Schema>[]
): Promise<Outcome<Value>[]> => {
  const known = await receiptsFor<Value>(
    tx,
    acts.flatMap(({ key }) => key ?? [])
  );
  const answerOf = ({ key }: Waiting<Schema>): Outcome<Value> | undefined => {
    const before = key === undefined ? undefined : known.get(key);
    return before && { ok: true, value: before.value };
  };
  const fresh = await ruleOnAll(
    spec,
    tx,
    acts.filter((act) => !answerOf(act))
  );
  const accepted = [...fresh].flatMap(([{ actor, now: at, key }, result]) =>
    result.ok ? [{ command: spec.name, actor, at, key, result }] : []
  );
  await keepActs(tx, accepted);
  return acts.map((act) => answerOf(act) ?? outcomeOf(fresh.get(act)));
};

const outcomeOf = <Value>(result: Result<Value> | undefined): Outcome<Value> => {
  if (!result) throw new Error('An act of a batch was not answered.');
  return result.ok ? { ok: true, value: result.value } : result;
};

/** What comes of each: not found, not permitted, or what the command says of it. */
const ruleOnAll = async <Schema extends z.ZodType, Subject, Value>(
  spec: Spec<Schema, Subject, Value>,
  tx: Tx,
  acts: readonly Waiting<Schema>[]
): Promise<Map<Waiting<Schema>, Result<Value>>> => {
  if (acts.length === 0) return new Map();
  const inputs = acts.map(({ input }) => input);
  const subjects = await spec.findAll(tx, inputs);
  const results = new Map<Waiting<Schema>, Result<Value>>();
  const permitted = new Map<Waiting<Schema>, Subject>();
  for (const [place, act] of acts.entries()) {
    const subject = subjects[place];
    if (subject === undefined) results.set(act, refused('not-found'));
    else if (!spec.may(act.actor, subject, act.input)) results.set(act, refused('not-permitted'));
    else permitted.set(act, subject);
  }
  const ruled = await spec.runAll(
    tx,
    Array.from(permitted, ([{ input, actor, now }, subject]) => ({ input, actor, now, subject }))
  );
  for (const [place, act] of [...permitted.keys()].entries()) {
    const result = ruled[place];
    if (result) results.set(act, result);
  }
  return results;
};
