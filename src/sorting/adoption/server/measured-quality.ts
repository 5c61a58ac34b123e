import quality from '../../../../db/reference/sorting-quality.json' with { type: 'json' };
import type { QualityRow } from '../method-quality.ts';

/** The measured quality of the method as the bench last wrote it, and the machine it was measured on. */
export const measuredQuality = (): { machine: string; rows: readonly QualityRow[] } => quality;
