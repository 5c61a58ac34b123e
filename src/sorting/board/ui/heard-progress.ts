import { createContext } from 'svelte';
import type { HeardProgress } from './follow-standing.ts';

/** How far the machine is, as the board hears it; undefined until it has heard. */
export const [heardProgress, setHeardProgress] = createContext<() => HeardProgress | undefined>();
