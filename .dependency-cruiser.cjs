// The architecture, as rules a machine checks. ARCHITECTURE.md says the same in words.

// In this order: an area may import those before it, never those after it.
const AREAS = [
  'registry',
  'planning',
  'meetings',
  'questions',
  'live',
  'sorting',
  'follow-up',
  'oversight',
  'outreach'
];

const area = `^src/(${AREAS.join('|')})/`;
const door = '^src/[^/]+/(server/)?index\\.ts$';
const test = '\\.test\\.ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'decree-stands-alone',
      'The law knows nothing of the software that serves it.',
      { path: '^src/decree/', pathNot: test },
      { pathNot: '^src/decree/' }
    ),

    forbid(
      'platform-knows-no-area',
      'The machine room would serve any product.',
      { path: '^src/(platform|text)/' },
      { path: `${area}|^src/(decree|ui|routes)/` }
    ),

    forbid(
      'ui-knows-no-area',
      'The design system is about looks.',
      { path: '^src/ui/' },
      { path: `${area}|^src/(decree|routes)/` }
    ),

    ...AREAS.map((name, i) =>
      forbid(
        `${name}-knows-no-later-area`,
        'To react to a later area, subscribe to its event.',
        { path: `^src/${name}/` },
        { path: `^src/(${AREAS.slice(i + 1).join('|') || 'none'})/` }
      )
    ),

    forbid(
      'areas-meet-at-their-doors',
      'Another area is imported through its index.ts or server/index.ts.',
      { path: area },
      { path: area, pathNot: ['^src/$1/', door, '/ui/'] }
    ),

    forbid(
      'routes-enter-by-the-door',
      'A page asks an area; it does not reach inside.',
      { path: '^src/routes/' },
      { path: area, pathNot: [door, '/ui/'] }
    ),

    forbid(
      'nouns-are-pure',
      'Outside server/ nothing reads, writes, waits or asks the time.',
      { path: `${area}|^src/decree/`, pathNot: [test, '/server/'] },
      { path: ['/server/', 'node_modules/(kysely|pg)/'] }
    ),

    forbid(
      'nouns-do-not-use-node',
      'The core also runs in the browser.',
      { path: `${area}|^src/decree/`, pathNot: [test, '/server/'] },
      { dependencyTypes: ['core'] }
    ),

    forbid(
      'sql-has-two-homes',
      'SQL lives in *.store.ts (writing) and *.views.ts (reading); the type of a row may be named anywhere.',
      { path: `${area}|^src/(routes|demonstration)/|^src/[^/]+$`, pathNot: [test, '\\.(store|views)\\.ts$'] },
      { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] }
    ),

    forbid('no-cycles', 'Two modules in a cycle are one module.', {}, { circular: true })
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.svelte-kit' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'svelte'],
      extensions: ['.ts', '.js', '.svelte']
    }
  }
};
