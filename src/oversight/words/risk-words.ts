import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { RiskStage, RiskTrack } from '../risk.ts';
import type { PlainWords } from './plain-words.ts';

const STAGES: Readonly<Record<RiskStage, PlainWords>> = {
  forecast: m.risk_stage_forecast,
  arisen: m.risk_stage_arisen
};

/** «Болжанады», «Возник». */
export const stageWord = (stage: RiskStage, locale: Locale): string => STAGES[stage]({}, { locale });

const TRACKS: Readonly<Record<RiskTrack['meeting'], PlainWords>> = {
  proposed: m.risk_track_proposed,
  planned: m.risk_track_planned,
  held: m.risk_track_held,
  refused: m.risk_track_refused
};

/** How far the meeting of a risk has come. */
export const trackWord = (track: RiskTrack['meeting'], locale: Locale): string => TRACKS[track]({}, { locale });

const PARTICIPATION: Readonly<Record<RiskTrack['participation'], PlainWords | null>> = {
  'not-asked': null,
  asked: m.risk_participation_asked,
  named: m.risk_participation_named,
  refused: m.risk_participation_refused
};

/** How far the participation of a Deputy Prime Minister has come; null where none is asked for. */
export const participationWord = (track: RiskTrack['participation'], locale: Locale): string | null =>
  PARTICIPATION[track]?.({}, { locale }) ?? null;
