// Loaded before the product (`node --import`): on SIGUSR2 writes how long its loop was held up since the last time, in
// milliseconds, to the file LOOP_DELAY_FILE.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
process.on('SIGUSR2', () => {
  const ms = (percent: number): number => Math.max(0, delay.percentile(percent) / 1e6 - 10);
  writeFileSync(
    process.env['LOOP_DELAY_FILE'] ?? '',
    JSON.stringify({ p50: ms(50), p99: ms(99), max: delay.max / 1e6 })
  );
  delay.reset();
});
