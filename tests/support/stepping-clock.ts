// Imported before the product (`node --import`): its clock steps an hour back and forth by turns at SIGUSR2, as a machine's clock does
// that was set wrong.
const HOUR_MS = 3_600_000;

let stepMs = 0;
const dateNow = Date.now.bind(Date);
const instantNow = Temporal.Now.instant.bind(Temporal.Now);

Date.now = (): number => dateNow() + stepMs;
Temporal.Now.instant = (): Temporal.Instant => instantNow().add({ milliseconds: stepMs });

process.on('SIGUSR2', () => {
  stepMs = stepMs === 0 ? -HOUR_MS : 0;
});
