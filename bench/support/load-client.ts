// One process of a load: reads what to send as JSON from the standard input, prints what came of it. Several of these make a
// load that one generator could not.
import autocannon from 'autocannon';
import { text } from 'node:stream/consumers';
import type { LoadTask } from './many-clients.ts';

const task = JSON.parse(await text(process.stdin)) as LoadTask;
if (task.secret) process.env['SECRET'] = task.secret;
const { mintDevice } = await import('#platform/server/http/device-token.ts');

// Made before the clock starts: each request is another device's, from an address of its own.
const tokens = task.devices ? Array.from({ length: task.devices }, () => mintDevice().token) : [];
let sent = 0;

const setupRequest = (request: autocannon.Request): autocannon.Request => {
  const n = sent++;
  const place = task.part * 10_000_000 + n;
  const headers = {
    ...request.headers,
    'x-forwarded-for': `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`
  };
  const device = tokens[n % tokens.length];
  return {
    ...request,
    headers: device ? { ...headers, cookie: `device=${device}` } : headers,
    ...(request.body && { body: String(request.body).replaceAll('{n}', `${task.part}-${n}`) })
  };
};

const { method, path, headers, body } = task;
const result = await autocannon({
  url: task.url + path,
  connections: task.connections,
  duration: task.seconds,
  requests: [{ method, path, ...(headers && { headers }), ...(body && { body }), setupRequest }]
});
const ok = result['2xx'] + result['3xx'];
const answered = { ok, failed: result['4xx'] + result['5xx'] + result.errors + result.timeouts };
const { p50, p97_5, p99 } = result.latency;
process.stdout.write(JSON.stringify({ ...answered, seconds: result.duration, p50, p97: p97_5, p99 }));
