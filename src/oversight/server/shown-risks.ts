import type { VerdictKind } from '#decree/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames, listRegions } from '#registry/server/index.ts';
import { postClosingRisk, risksReadBy } from '../permissions.ts';
import { verdictWord } from '../words/verdict-words.ts';
import { risksClosed, risksOpen, type RiskWithDuty } from './risks.views.ts';

type Act = { at: string; body: string | null };

/** A risk in words. */
export type ShownRisk = {
  id: string;
  body: string;
  region: string;
  high: boolean;
  ground: string;
  recorded: Act;
  closed: (Act & { reason: string }) | null;
  duty: { href: string; kind: VerdictKind; word: string } | null;
  /** May the reader close it? */
  closable: boolean;
};

/** The risks that the reader may read: those that stand, and those that were closed. */
export const showRisks = async (actor: Actor, locale: Locale): Promise<{ open: ShownRisk[]; closed: ShownRisk[] }> => {
  const among = risksReadBy(actor);
  const [open, closed, bodies, regions] = await Promise.all([
    risksOpen(among),
    risksClosed(among),
    bodyNames(),
    listRegions()
  ]);
  const bodyOf = (id: string | null): string | null => id && nameOf(bodies.get(id), locale);
  const regionOf = (id: string): string => nameOf(regions.find((region) => region.id === id)?.names, locale);
  const show = ({ id, body, region, high, ground, ...risk }: RiskWithDuty): ShownRisk => ({
    id,
    body: bodyOf(body) ?? body,
    region: regionOf(region),
    high,
    ground,
    recorded: { at: shortDateTime(risk.recordedAt, locale), body: bodyOf(risk.recordedBy) },
    closed: risk.closed && {
      at: shortDateTime(risk.closed.at, locale),
      body: bodyOf(risk.closed.body),
      reason: risk.closed.reason
    },
    duty: risk.duty && {
      href: `/office/control/duties/${risk.duty.obligation}`,
      kind: risk.duty.kind,
      word: verdictWord(risk.duty.kind, locale)
    },
    closable: !risk.closed && postClosingRisk(actor, { body, region }) !== undefined
  });
  return { open: open.map(show), closed: closed.map(show) };
};
