import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duty } from '#platform/actor.ts';
import type { RiskStage } from '#oversight/index.ts';
import type { PlanWords } from '../departmental-plans.ts';
import type { RecordedMeeting, Themes } from '../year.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../db', path), 'utf8'));

type Bilingual = { kk: string; ru: string };
type Lists = { kk: string[]; ru: string[] };

export type AskedQuestion = { id: number; body: string; region: string | null; language: string; text: string };

type SeedWords = {
  answers: { answered: Lists; 'under-control': Lists; 'handed-over': Lists };
  task: Bilingual;
  progress: Lists;
  outcomes: Record<'yes' | 'no' | 'another-way' | 'to-be-studied', Bilingual>;
  dispute: Bilingual;
  summaries: Lists;
  broadcast: Record<'title' | 'about', Bilingual>;
  places: Record<'place' | 'reception' | 'ngo' | 'briefing', Bilingual>;
};

export type SeedAccount = { email: string; duty: Duty; body: string; title?: { kk: string; ru: string; en: string } };

export type SeedRisk = {
  body: string;
  region: string;
  high: boolean;
  /** The body that recorded and closed it. */
  by: string;
  recordedDaysAgo: number;
  closedDaysAgo?: number;
  meetingDaysAgo?: number;
  stage: RiskStage;
  ground: string;
  source: string;
  sourceUrl?: string;
  closedReason?: string;
  theme: Bilingual;
  /** Of the meeting held for it. */
  reason?: Bilingual;
  /** When the Government named a Deputy Prime Minister. */
  deputyDaysAgo?: number;
  refusedDaysAgo?: number;
  refusedBy?: string;
  refusedReason?: string;
};

type SeedRemark = { text: Bilingual; answer: Bilingual };
export type SeedPreparation = {
  reasons: Bilingual[];
  noAccount: string;
  posterPlaces: string[];
  venue: { place: Bilingual; seats: number; lineMbps: number; note: string };
  exchange: { side: 'holder' | 'media'; text: string }[];
};

type SeedOversight = {
  risks: SeedRisk[];
  /** The posts of the Deputy Prime Ministers. */
  deputies: (Bilingual & { en: string })[];
  reply: Bilingual & { body: string };
  postponed: Bilingual;
  cancelled: Bilingual;
  notes: string[];
  withdrawal: string;
  remarks: Record<'online' | 'kept', SeedRemark>;
};

// The files are our own and tested (db/reference/reference.test.ts); here they get their types.
export const seedThemes = (): Themes => (read('seed/themes.json') as { themes: Themes }).themes;
export const seedWords = read('seed/words.json') as SeedWords;
const oversight = read('seed/oversight.json') as SeedOversight;
export const seedOversight = (): SeedOversight => oversight;
type SeedVariants = { byHand: string; optimised: string; reason: string };
type SeedProposals = {
  justifications: Bilingual[];
  remarks: string[];
  lineRemark: string;
  variants: SeedVariants;
};
const proposals = read('seed/proposals.json') as SeedProposals;
/** What the proposals of the demonstration say. */
export const seedProposals = (): SeedProposals => proposals;
/** What the variants of the coming year are called, and why one is chosen with what it leaves open. */
export const seedVariants = (): SeedVariants => proposals.variants;
type Titles = Bilingual & { en: string };
type SeedPlans = PlanWords & {
  posts: Record<string, { deputy: Titles; chair?: Titles }>;
  coming: { theme: Bilingual; added: Bilingual };
};
const plans = read('seed/departmental-plans.json') as SeedPlans;
/** The posts that hold the meetings of departmental plans, by body, and what the plans say. */
export const seedPlans = (): SeedPlans => plans;
const preparation = read('seed/preparation.json') as SeedPreparation;
export const seedPreparation = (): SeedPreparation => preparation;
const poster = readFileSync(join(import.meta.dirname, '../../../db/seed/poster.png'));
/** A poster where it hangs, made up. */
export const seedPoster = (): Uint8Array => poster;
const proof = readFileSync(join(import.meta.dirname, '../../../db/seed/proof.pdf'));
/** A made-up table of indicators by region, as a ministry would bring it. */
export const seedIndicators = (year: number): Uint8Array =>
  Buffer.from(
    readFileSync(join(import.meta.dirname, '../../../db/seed/region-indicators.csv'), 'utf8').replaceAll(
      '{year}',
      String(year)
    )
  );
/** A small made-up document. */
export const seedProof = (): Uint8Array => proof;
export const seedQuestions = (): AskedQuestion[] =>
  (read('reference/questions.json') as { questions: AskedQuestion[] }).questions;
export const seedMeetings = (): RecordedMeeting[] =>
  (read('reference/meetings.json') as { meetings: RecordedMeeting[] }).meetings;
export const seedAccounts = (): { password: string; accounts: SeedAccount[] } =>
  read('seed/accounts.json') as { password: string; accounts: SeedAccount[] };
