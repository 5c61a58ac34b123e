import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const components = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.svelte'));
const those = (pattern: RegExp): string[] => components.filter((name) => pattern.test(read(name)));

test('no component writes a style attribute, which the Content-Security-Policy refuses', () => {
  expect(those(/\sstyle[=:]/)).toEqual([]);
});

test('no component names a colour by its hue', () => {
  expect(those(/#[0-9a-f]{3,8};|\b(?:rgb|hsl)a?\(/)).toEqual([]);
});

test('the design system knows no area', () => {
  expect(those(/from '(?!\.\/|svelte|#paraglide\/messages\.js)/)).toEqual([]);
});

test('each component is described in the README', () => {
  expect(components.filter((name) => !read('README.md').includes(`\`${name.replace('.svelte', '')}\``))).toEqual([]);
});

test('tokens and base together weigh under 6 KB over the wire', () => {
  expect(gzipSync(read('tokens.css') + read('base.css')).length).toBeLessThan(6 * 1024);
});
