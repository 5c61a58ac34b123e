import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { planRuleSet } from '../events.ts';
import { bodyPlanning, maySetPlan } from '../permissions.ts';
import { isRuleId, ruleOf } from '../rules.ts';
import { saveRule } from './plan-settings.store.ts';
import { rulesOf } from './plan-settings.views.ts';

/** Switches a rule of a year's plan or changes its parameter, with the reason. Refuses `plan-changed` when another was quicker. */
export const setPlanRule = command({
  name: 'set-plan-rule',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    rule: field.code(),
    on: field.checked(),
    parameter: field.optionalWholeNumber(0, 1000),
    reason: field.text(500),
    version: field.wholeNumber(0, 1_000_000)
  }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: maySetPlan,
  async run({ tx, input, actor, now }) {
    const { year, rule, on, reason, version } = input;
    if (!isRuleId(rule)) return refused('not-found');
    const limits = ruleOf(rule).parameter;
    const parameter = limits ? (input.parameter ?? limits.standard) : 0;
    if (limits && parameter < limits.min)
      return refusedField('parameter', 'too-small', { params: { limit: limits.min } });
    if (limits && parameter > limits.max)
      return refusedField('parameter', 'too-big', { params: { limit: limits.max } });
    const was = (await rulesOf(year, tx))[rule];
    const saved = await saveRule(tx, { year, rule, on, parameter, reason, version, by: bodyPlanning(actor), at: now });
    if (!saved) return refused('plan-changed');
    return accepted({ year, rule }, planRuleSet(year, rule, { on, parameter }, was));
  }
});
