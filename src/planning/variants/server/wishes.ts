import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { proposalsOf } from '../../proposals/server/proposals.views.ts';
import type { BoardWish } from '../wish.ts';

/** What the bodies wish for in a year, as they submitted it last, by day. One query. */
export const wishesOf = async (year: number, db: Database | Tx = database()): Promise<readonly BoardWish[]> =>
  (await proposalsOf(year, db)).map(({ id, body, from, to, ...asked }) => ({
    id,
    body,
    regions: asked.regions,
    districts: asked.districts,
    from: from.toString(),
    to: to.toString(),
    format: asked.format,
    themeKk: asked.themeKk,
    themeRu: asked.themeRu,
    jointWith: asked.jointWith
  }));
