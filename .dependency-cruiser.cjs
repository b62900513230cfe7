// Who may import whom. Each rule is planted and looked for by scripts/check-import-rules.ts.
// The parser is swc: dependency-cruiser cannot read with TypeScript 7.

const { builtinModules } = require('node:module')

// swc's visitor does not know `using` declarations and gives up on the whole program; to it they are like `const`.
const { Visitor } = require('@swc/core/Visitor.js')
const visitStatement = Visitor.prototype.visitStatement
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement)
  this.visitVariableDeclarators(statement.decls)
  return statement
}

const tests = '\\.test\\.tsx?$'
const pure = ['/src/state\\.ts$', '/src/.*/state\\.ts$', '/src/plan\\.ts$', '/src/.*/plan\\.ts$', '/codecs/[^/]+\\.ts$']
const wireForBrowsers = '^packages/wire/src/(client|client-connection|frames|pipe|read-frame)\\.ts$'
const contracts = '^plugins/[^/]+/src/contract(\\.ts$|/)'
const kernelContracts = ['^packages/kernel/src/(config/|log/|)contract\\.ts$', '^packages/kernel/src/log/levels\\.ts$']

/** Node's own modules come without their prefix, but for the newest. */
const node = ['^node:', `^(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`]

/** Everything that touches the world outside the process, or a library that does. */
const outside = [...node, 'node_modules/(ws|fastify|@fastify|kysely|pino|env-paths)/']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'No import circles, unless one of the imports is of types only.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-broken-import',
      comment: 'What cannot be resolved cannot be checked either.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'sdk-imports-zod-only',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: tests },
      to: { pathNot: ['^packages/sdk/src/', 'node_modules/zod/'] },
    },
    {
      name: 'pss-is-for-browsers-too',
      severity: 'error',
      from: { path: '^packages/pss/src/', pathNot: tests },
      to: { path: outside, reachable: true },
    },
    {
      name: 'packages-know-no-plugin-and-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(plugins|apps|bench)/' },
    },
    {
      name: 'kernel-imports-sdk-only',
      comment: 'Of the packages. Tests may use testkit.',
      severity: 'error',
      from: { path: '^packages/kernel/src/', pathNot: tests },
      to: { path: '^packages/', pathNot: '^packages/(kernel|sdk)/' },
    },
    {
      name: 'wire-client-is-for-browsers-too',
      severity: 'error',
      from: { path: wireForBrowsers },
      to: { pathNot: [wireForBrowsers, '^packages/sdk/src/', 'node_modules/zod/'] },
    },
    {
      name: 'plugins-meet-by-contract',
      comment: 'A plugin imports another only through its ./contract or, in process, its ./handle.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/' },
      to: { path: '^plugins/', pathNot: ['^plugins/$1/', '^plugins/[^/]+/src/(contract|handle)\\.ts$'] },
    },
    {
      name: 'plugins-know-no-app',
      severity: 'error',
      from: { path: '^plugins/' },
      to: { path: '^(apps|bench)/' },
    },
    {
      name: 'contracts-are-for-browsers-too',
      severity: 'error',
      from: { path: [contracts, ...kernelContracts] },
      to: { pathNot: [contracts, ...kernelContracts, '^packages/(sdk|pss)/src/', 'node_modules/zod/'] },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'state.ts, plan.ts and codecs import nothing that reaches outside the process, however far the way.',
      severity: 'error',
      from: { path: pure },
      to: { path: outside, reachable: true },
    },
    {
      name: 'one-list-of-plugins',
      comment:
        'Only apps/server/src/plugins.ts names the plugins themselves. A measurement may take one apart; a dossier is looked at without a server.',
      severity: 'error',
      from: { pathNot: ['^apps/server/src/plugins\\.ts$', '^plugins/', '^bench/'] },
      to: {
        path: '^plugins/[^/]+/src/',
        pathNot: [
          '^plugins/[^/]+/src/(contract|handle)\\.ts$',
          '^plugins/replay/src/dossier/verify-dossier\\.ts$',
          // The flags of the pages, put there when they are built.
          '^plugins/flags/src/vite\\.ts$',
        ],
      },
    },
    {
      name: 'pages-import-contracts-only',
      comment: 'Of the workspace: contracts, sdk, pss, the wire client. Tests may use testkit.',
      severity: 'error',
      from: { path: '^apps/(console|overlays)/src/', pathNot: tests },
      to: {
        path: '^(packages|plugins|apps|bench)/',
        pathNot: ['^apps/(console|overlays)/src/', '^packages/(sdk|pss)/src/', contracts, wireForBrowsers, ...kernelContracts],
      },
    },
    {
      name: 'no-node-in-pages',
      severity: 'error',
      from: { path: '^apps/(console|overlays)/src/', pathNot: tests },
      to: { path: node },
    },
    {
      name: 'overlays-are-no-console',
      severity: 'error',
      from: { path: '^apps/(console|overlays)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'only-api-knows-the-client',
      severity: 'error',
      from: { path: '^apps/console/src/', pathNot: ['^apps/console/src/api/', tests] },
      to: { path: '^packages/wire/' },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      from: { path: '^apps/console/src/features/([^/]+)/' },
      to: { path: '^apps/console/src/features/', pathNot: '^apps/console/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/console/src/ui/' },
      to: { path: '^apps/console/src/(features|app)/' },
    },
    {
      name: 'testkit-is-for-tests',
      severity: 'error',
      from: { pathNot: [tests, '^packages/testkit/', '^bench/'] },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'no-import-of-tests',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|\\.(css|svg|png)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
