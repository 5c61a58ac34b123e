import { recordRisk } from '#oversight/server/index.ts';
import { staff } from './actors.ts';

/** A risk of energy in Ulytau as the form gives it. */
export const riskFields = {
  body: 'energy',
  region: 'ulytau',
  stage: 'arisen',
  high: '',
  ground: 'Жылу желісі тозған',
  themeKk: 'Жылу',
  themeRu: 'Тепло',
  source: 'Акт № 4',
  sourceUrl: 'https://example.kz/act-4'
};

/** Records a risk of `riskFields` by the controller; returns its id. */
export const recordedRisk = async (at: Temporal.Instant, over: object = {}): Promise<string> => {
  const controller = staff('controller', 'administration', ['administration']);
  const outcome = await recordRisk(controller, { ...riskFields, ...over }, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
};
