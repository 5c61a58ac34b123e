import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const SERVER_MODULE = /^#.*\/server\//;

/**
 * Server modules run as written: pages import the same native modules as src/main.ts, so that a singleton (the database
 * pool, the live boards) exists once. Never in the browser's build, where SvelteKit guards against server code.
 */
const nativeServerModules = (apply: 'build' | 'serve'): Plugin => ({
  name: `native-server-modules-${apply}`,
  enforce: 'pre',
  apply,
  applyToEnvironment: (environment) => environment.name === 'ssr',
  resolveId(id) {
    if (!SERVER_MODULE.test(id)) return undefined;
    if (apply === 'build') return { id, external: true };
    return { id: `file://${fileURLToPath(new URL(`./src/${id.slice(1)}`, import.meta.url))}`, external: true };
  }
});

const BROWSERS_OF_2020 = ['chrome80', 'firefox78', 'safari13.1'];

/** SvelteKit's announcer of pages hides itself by an inline style; this is the hash of just that attribute. */
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** The parts and words that most pages share are one file: each request costs a slow phone more than the few bytes it did not need. */
const SHARED = {
  name: 'shared',
  test: /\/src\/(ui|paraglide)\//,
  minShareCount: 20
};

export default defineConfig({
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } } } },
  build: { target: BROWSERS_OF_2020, cssTarget: BROWSERS_OF_2020 },
  plugins: [
    nativeServerModules('build'),
    nativeServerModules('serve'),
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['url', 'baseLocale']
    }),
    sveltekit({
      adapter: adapter({ precompress: true }),
      compilerOptions: { runes: true },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none']
        }
      }
    })
  ]
});
