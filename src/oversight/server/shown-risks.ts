import type { VerdictKind } from '#decree/index.ts';
import { inTwo } from '#planning/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames, listRegions } from '#registry/server/index.ts';
import { htmlLang } from '#text/index.ts';
import type { ProofFile } from '../attestation.ts';
import { risksReadBy } from '../permissions.ts';
import type { RiskStage, RiskTrack } from '../risk.ts';
import { participationWord, stageWord, trackWord } from '../words/risk-words.ts';
import { verdictWord } from '../words/verdict-words.ts';
import { type RiskOnRecord, risksClosed, risksOpen } from './risks.views.ts';

type Lang = string | undefined;
type Act = { at: string; body: string | null };

type ShownRiskDuty = { href: string; kind: VerdictKind; word: string };

/** A risk in words; `lang` beside each text that people typed. */
export type ShownRisk = {
  id: string;
  body: string;
  region: string;
  stage: { code: RiskStage; word: string } | null;
  high: boolean;
  ground: { text: string; lang: Lang };
  theme: { text: string; lang: Lang } | null;
  source: { text: string; lang: Lang; url: string | null; files: readonly ProofFile[] } | null;
  recorded: Act;
  closed: (Act & { reason: string; lang: Lang }) | null;
  duty: ShownRiskDuty | null;
  /** The Government's, that a Deputy Prime Minister takes part in the meeting. */
  participation: ShownRiskDuty | null;
  track: RiskTrack & { meetingWord: string; participationWord: string | null };
};

/** The names with which a risk is put into words. */
export type RiskNames = { body: (id: string | null) => string | null; region: (id: string) => string };

/** The names of bodies and regions in a language. */
export const riskNames = async (locale: Locale): Promise<RiskNames> => {
  const [bodies, regions] = await Promise.all([bodyNames(), listRegions()]);
  return {
    body: (id) => id && nameOf(bodies.get(id), locale),
    region: (id) => nameOf(regions.find((region) => region.id === id)?.names, locale)
  };
};

/** The risks that the reader may read: those that stand, and those that were closed. */
export const showRisks = async (actor: Actor, locale: Locale): Promise<{ open: ShownRisk[]; closed: ShownRisk[] }> => {
  const among = risksReadBy(actor);
  const [open, closed, names] = await Promise.all([risksOpen(among), risksClosed(among), riskNames(locale)]);
  const show = (risk: RiskOnRecord): ShownRisk => shownRisk(risk, names, locale);
  return { open: open.map(show), closed: closed.map(show) };
};

/** One risk in words. */
export const shownRisk = (risk: RiskOnRecord, { body, region }: RiskNames, locale: Locale): ShownRisk => ({
  id: risk.id,
  body: body(risk.body) ?? risk.body,
  region: region(risk.region),
  stage: risk.stage && { code: risk.stage, word: stageWord(risk.stage, locale) },
  high: risk.high,
  ground: spoken(risk.ground),
  theme: risk.theme && themeIn(risk.theme, locale),
  source: risk.source && { ...spoken(risk.source.text), url: risk.source.url, files: risk.source.files },
  recorded: { at: shortDateTime(risk.recordedAt, locale), body: body(risk.recordedBy) },
  closed: risk.closed && {
    at: shortDateTime(risk.closed.at, locale),
    body: body(risk.closed.body),
    reason: risk.closed.reason,
    lang: htmlLang(risk.closed.reason)
  },
  duty: risk.duty && dutyInWords(risk.duty, locale),
  participation: risk.participation && dutyInWords(risk.participation, locale),
  track: {
    ...risk.track,
    meetingWord: trackWord(risk.track.meeting, locale),
    participationWord: participationWord(risk.track.participation, locale)
  }
});

type Duty = { obligation: string; kind: VerdictKind };

const dutyInWords = ({ obligation, kind }: Duty, locale: Locale): ShownRiskDuty => ({
  href: `/office/control/duties/${obligation}`,
  kind,
  word: verdictWord(kind, locale)
});

const spoken = (text: string): { text: string; lang: Lang } => ({ text, lang: htmlLang(text) });

const themeIn = ({ kk, ru }: { kk: string; ru: string }, locale: Locale): { text: string; lang: Lang } => {
  const { text, lang } = inTwo(kk, ru, locale);
  return { text, lang: lang ?? undefined };
};
