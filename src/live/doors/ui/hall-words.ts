import * as m from '#paraglide/messages.js';
import type { HallState } from '../hall-state.ts';

const STATES: Readonly<Record<HallState, () => string>> = {
  'not-yet': m.doors_state_not_yet,
  connected: m.doors_state_connected,
  weak: m.doors_state_weak,
  lost: m.doors_state_lost
};

/** How a hall's line shows as a tag. */
export const HALL_TAGS = { 'not-yet': 'neutral', connected: 'kept', weak: 'soon', lost: 'broken' } as const;

/** How a hall is heard of, in words. */
export const hallStateWords = (state: HallState): string => STATES[state]();
