import * as m from '#paraglide/messages.js';
import { type BoardState, nextStates, type SessionPhase } from '../index.ts';

/** What the moderator is offered for a question: where to, in which words, under which key. */
export type Act = { to: BoardState; first: boolean; words: string; key?: string };

const wordsFor = (from: BoardState, to: BoardState): string => {
  if (to === 'on-screen') return m.live_act_on_screen();
  if (to === 'answered') return m.live_act_answered();
  if (to === 'new') return m.live_act_new();
  return from === 'new' ? m.live_act_shortlist() : m.live_act_back();
};

const KEYS: Readonly<Partial<Record<BoardState, string>>> = { shortlist: 's', 'on-screen': 'e', answered: 'a' };

/** The steps from this state, the most likely one first. */
export const actsFor = (from: BoardState, phase: SessionPhase): Act[] => {
  const steps = nextStates(from, phase).map((to): Act => {
    const key = KEYS[to];
    return { to, first: false, words: wordsFor(from, to), ...(key ? { key } : {}) };
  });
  const likely = from === 'new' ? steps : steps.toReversed();
  if (from !== 'shortlist' || phase === 'closed') return likely;
  return [...likely, { to: 'shortlist', first: true, words: m.live_act_first() }];
};
