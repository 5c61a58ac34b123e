const STEPS = 300;
const TINY = 1e-300;
const CLOSE = 1e-14;
const HALVINGS = 60;
// Lanczos' coefficients for g = 7 (Numerical Recipes, 3rd edition, chapter 6.1).
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
];

/** ln Γ(x) for x ≥ 0.5. */
const logGamma = (x: number): number => {
  const [at, base] = [x - 1, x + 6.5];
  const sum = LANCZOS.reduce((total, part, n) => total + part / (at + n + 1), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(base) - base + Math.log(sum);
};

const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

// The continued fraction of the incomplete beta function by Lentz' method (Numerical Recipes, chapter 6.4).
const fraction = (x: number, a: number, b: number): number => {
  let [c, d] = [1, 1 / kept(1 - ((a + b) * x) / (a + 1))];
  let result = d;
  for (let m = 1; m <= STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const part of [even, odd]) {
      d = 1 / kept(1 + part * d);
      c = kept(1 + part / c);
      result *= c * d;
    }
    if (Math.abs(c * d - 1) < CLOSE) break;
  }
  return result;
};

/** The chance that a value drawn from Beta (a, b) is at most `x`; `a`, `b` ≥ 0.5, `x` from 0 to 1. */
export const betaChance = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (scale * fraction(x, a, b)) / a : 1 - (scale * fraction(1 - x, b, a)) / b;
};

/** The value that a draw from Beta (a, b) does not exceed with this chance; by halving, so always between 0 and 1. */
export const betaQuantile = (chance: number, a: number, b: number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (betaChance(middle, a, b) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
