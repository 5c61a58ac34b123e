import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField, type Refused } from '#platform/result.ts';
import { command, nothingToFind } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { incomingFiles, storeFiles } from '#platform/server/files/index.ts';
import { hasRole, isValidOn } from '#registry/index.ts';
import { findBody, findRegion } from '#registry/server/index.ts';
import { riskRecorded } from '../events.ts';
import { postRecordingRisk } from '../permissions.ts';
import { RISK_STAGES } from '../risk.ts';
import { saveRisk, saveRiskFiles } from './risk.store.ts';

const input = z.object({
  body: field.code(),
  region: field.code(),
  stage: z.enum(RISK_STAGES),
  high: field.checked(),
  ground: field.text(2000),
  themeKk: field.text(300),
  themeRu: field.text(300),
  source: field.text(500),
  sourceUrl: field.optionalText(500),
  files: incomingFiles,
  /** For which body the product itself speaks. */
  by: field.optionalCode()
});

type Input = z.output<typeof input>;

/**
 * p(1,8), p(4,4): records that a worsening is forecast or has begun in a region, in the field of a central body, with the
 * source from which it is known: an address or a document. From now on the first head owes a meeting outside the schedule.
 */
export const recordRisk = command({
  name: 'record-risk',
  input,
  find: nothingToFind,
  may: (actor, _, risk) => isSystem(actor) || postRecordingRisk(actor, risk) !== undefined,
  async run({ tx, actor, now, input: { by, files, ...risk } }) {
    const fault = (await faultOfPlace(risk, dayOf(now))) ?? faultOfSource(risk, files.length);
    if (fault) return fault;
    const recordedBy = isSystem(actor) ? by : (postRecordingRisk(actor, risk)?.body ?? null);
    const id = await saveRisk(tx, { ...risk, recordedBy, recordedAt: now });
    if (id === null) return refused('risk-stands-already');
    const stored = await storeFiles(tx, files);
    if (!stored.ok) return refused('invalid', { issues: [stored.issue] });
    await saveRiskFiles(tx, id, stored.ids);
    return accepted({ id }, riskRecorded({ id, ...risk, recordedOn: dayOf(now) }, recordedBy, files.length));
  }
});

const faultOfPlace = async (
  { body, region }: { body: string; region: string },
  today: Temporal.PlainDate
): Promise<Refused | null> => {
  const [foundBody, foundRegion] = await Promise.all([findBody(body), findRegion(region)]);
  if (!foundBody || !hasRole(foundBody, 'central-body', today)) return refusedField('body', 'unknown-body');
  return foundRegion && isValidOn(foundRegion, today) ? null : refusedField('region', 'unknown-region');
};

const faultOfSource = ({ sourceUrl }: Pick<Input, 'sourceUrl'>, files: number): Refused | null => {
  if (sourceUrl === null) return files > 0 ? null : refusedField('files', 'source-required');
  return URL.canParse(sourceUrl) && new URL(sourceUrl).protocol === 'https:'
    ? null
    : refusedField('sourceUrl', 'not-https');
};
