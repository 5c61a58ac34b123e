import loadHighs, { type Highs, type HighsCallbackMap, type Model, type ModelData } from 'highs';
import type { LinearProgramme } from '../linear-model.ts';

/** What a programme came to. `solution` is null while none was found; `bound` is what no solution exceeds. */
export type Outcome = {
  readonly solution: Float64Array | null;
  readonly value: number;
  readonly bound: number;
  readonly ended: 'proven' | 'infeasible' | 'stopped' | 'work' | 'time';
};

const IMPOSSIBLE: Outcome = { solution: null, value: 0, bound: 0, ended: 'infeasible' };

/** How it stands meanwhile; null while nothing is known. */
export type Bounds = { readonly value: number | null; readonly bound: number | null };

/**
 * How much may be spent. `work` counts steps of the simplex method: the same for the same programme on any machine, so that a plan
 * cut short by it is made alike again. `seconds` is the last resort and is not.
 */
export type Limits = { readonly work: number; readonly seconds: number };

export type Watch = { readonly onBounds?: (bounds: Bounds) => void; readonly shouldStop?: () => boolean };

// All worths are whole numbers, so that less than one between value and bound is a proof.
const OPTIONS = {
  output_flag: false,
  random_seed: 1,
  mip_rel_gap: 0,
  mip_abs_gap: 0.9,
  // Has never found a plan that the rounding of the relaxation did not better.
  mip_heuristic_run_feasibility_jump: false,
  // HiGHS 1.15.3 takes some programmes without a solution for solved when this presolve rule (enumeration, bit 16) is on.
  presolve_rule_off: 1 << 16
};

/** HiGHS: kSolutionStatusFeasible. */
const FEASIBLE = 2;

let highs: Promise<Highs> | undefined;

const solver = (): Promise<Highs> => (highs ??= loadHighs());

/** Solves a programme to the proven optimum, or as far as it comes. The same programme gives the same solution. */
export const solveProgramme = async (
  programme: LinearProgramme,
  limits: Limits,
  watch: Watch = {}
): Promise<Outcome> => {
  if (!programme.possible) return IMPOSSIBLE;
  if (programme.columns === 0) return { solution: new Float64Array(), value: 0, bound: 0, ended: 'proven' };
  const runtime = await solver();
  return runtime.withModel(modelData(runtime, programme), (model): Outcome => run(runtime, model, limits, watch));
};

type Halt = 'stopped' | 'work';

const run = (runtime: Highs, model: Model, limits: Limits, watch: Watch): Outcome => {
  model.options.set({ ...OPTIONS, time_limit: limits.seconds });
  const halted = runWatched(runtime, model, limits, watch);
  const { modelStatus } = runtime.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return IMPOSSIBLE;
  const found = model.info.get('primal_solution_status') === FEASIBLE;
  return {
    solution: found ? model.getSolution().colValue : null,
    value: model.getObjectiveValue(),
    bound: Number(model.info.get('mip_dual_bound')),
    ended: status === modelStatus.optimal && found ? 'proven' : (halted ?? 'time')
  };
};

/** Runs, and should presolve have gone wrong, once more without it. */
const runWatched = (runtime: Highs, model: Model, limits: Limits, watch: Watch): Halt | undefined => {
  let halted: Halt | undefined;
  const callbacks = callbacksOf(runtime, limits, watch, (by) => (halted = by));
  try {
    model.run(callbacks);
  } catch (error) {
    if (!(error instanceof runtime.errors.HighsError)) throw error;
    model.clearSolver();
    model.options.set({ presolve: 'off' });
    model.run(callbacks);
  }
  return halted;
};

const callbacksOf = (
  { constants: { callbackType } }: Highs,
  limits: Limits,
  { onBounds, shouldStop }: Watch,
  halt: (by: Halt) => void
): HighsCallbackMap => ({
  [callbackType.mipLogging]: ({ data }) => {
    onBounds?.({ value: finite(data.mip_primal_bound), bound: finite(data.mip_dual_bound) });
    return undefined;
  },
  [callbackType.mipInterrupt]: (event) => {
    const spent = Number(event.data.mip_total_lp_iterations ?? 0) > limits.work;
    const by = shouldStop?.() ? 'stopped' : spent ? 'work' : undefined;
    if (by) {
      halt(by);
      event.interrupt();
    }
    return undefined;
  }
});

const finite = (value: number | undefined): number | null =>
  value !== undefined && Math.abs(value) < 1e15 ? value : null;

const modelData = ({ constants }: Highs, programme: LinearProgramme): ModelData => {
  const { columns, cost, lower, upper, whole, rowLower, rowUpper, starts, indices, values } = programme;
  const numRows = rowUpper.length;
  return {
    numCols: columns,
    numRows,
    sense: constants.objectiveSense.maximize,
    colCost: Float64Array.from(cost),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    integrality: Int32Array.from(whole, Number),
    matrix: {
      format: 'csr',
      numRows,
      numCols: columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values)
    }
  };
};
