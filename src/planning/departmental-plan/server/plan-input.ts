import { z } from 'zod';
import type { Duty } from '#platform/actor.ts';
import { refusedField, type Refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { findPost, findRegion } from '#registry/server/index.ts';
import { FORMATS, PRECISIONS } from '../../schedule.ts';
import { PLAN_ITEM_KINDS, type PlanItemTerms } from '../departmental-plan.ts';

/** What the form of an item sends, besides which item it is. */
export const planItemFields = {
  kind: z.enum(PLAN_ITEM_KINDS),
  post: field.optionalId(),
  region: field.optionalCode(),
  plannedOn: field.day(),
  precision: z.enum(PRECISIONS),
  format: z
    .enum([...FORMATS, ''])
    .optional()
    .transform((format) => format || null),
  themeKk: field.text(300),
  themeRu: field.text(300)
};

type PlanItemFields = z.output<z.ZodObject<typeof planItemFields>>;

/** The terms that the form means: a format belongs to meetings only, a month has its first day. */
export const readItem = ({
  kind,
  post,
  region,
  plannedOn,
  precision,
  format,
  themeKk,
  themeRu
}: PlanItemFields): PlanItemTerms => ({
  kind,
  post,
  region,
  plannedOn: precision === 'month' ? plannedOn.with({ day: 1 }) : plannedOn,
  precision,
  format: kind === 'meeting' ? format : null,
  themeKk,
  themeRu
});

/** Why there is no such region; undefined when there is. */
export const faultOfRegion = async ({ region }: PlanItemTerms): Promise<Refused | undefined> =>
  region === null || (await findRegion(region)) ? undefined : refusedField('region', 'unknown-region');

/** The post that an item names, as its rules ask for it; a closed one is none. */
export const holderOf = async (tx: Tx, post: string | null): Promise<{ body: string; duty: Duty } | undefined> => {
  const found = post === null ? undefined : await findPost(post, tx);
  return found?.closedOn === null ? found : undefined;
};
