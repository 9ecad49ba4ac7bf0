import { posix } from 'node:path';

/**
 * What may import what. Each rule looks at one import and answers with the reason why it must not be, or null.
 * An import is `{ from, specifier, target, typeOnly }`: `from` is the importing file and `target` the imported one, both
 * from the top of the repository; for a package `target` is null and `specifier` its name.
 */

const allowed = {
  'packages/contract': [],
  'packages/domain': ['contract'],
  'packages/forms': [],
  'packages/formcheck': ['contract', 'domain'],
  'packages/templates': ['contract', 'domain', 'forms', 'formcheck'],
  'packages/demo': ['contract', 'domain', 'forms'],
  'apps/api': ['contract', 'domain', 'forms', 'formcheck', 'templates', 'demo'],
  'apps/web': ['contract', 'domain', 'formcheck'],
  'apps/e2e': ['contract', 'domain', 'forms', 'demo'],
  'apps/bench': ['contract', 'domain', 'demo'],
};

const workspaceOf = (path) => path.split('/').slice(0, 2).join('/');
const isTest = (path) => /\.test\.tsx?$/.test(path) || /^(apps|packages)\/[^/]+\/(test|e2e)\//.test(path);
const part = (path, folder) => (path?.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : null);

function arrows({ from, specifier, target }) {
  const own = workspaceOf(from);
  if (isTest(from) && target?.startsWith('scripts/lib/')) return null; // a test may start a private MariaDB by itself
  if (target !== null && workspaceOf(target) !== own)
    return `a relative import may not leave ${own}; import the package`;
  const other = /^@qlvb\/([^/]+)/.exec(specifier)?.[1];
  if (other === undefined || own.endsWith(`/${other}`)) return null;
  const forTests = isTest(from) && own === 'packages/formcheck' && ['demo', 'forms'].includes(other);
  return forTests || allowed[own]?.includes(other)
    ? null
    : `${own} may not import @qlvb/${other} (contract ← domain ← api, web)`;
}

function pure({ from, specifier }) {
  if (!/^packages\/(domain|formcheck|templates)\/src\//.test(from) || isTest(from)) return null;
  return specifier.startsWith('node:') ? 'the rules are pure: no input, no output' : null;
}

/** The screens name rules of form; what reads files stays on the server. */
function onlyTheRulesOfForm({ from, specifier }) {
  if (!from.startsWith('apps/web/') || !specifier.startsWith('@qlvb/formcheck/')) return null;
  return /\/(rules|article)$/.test(specifier) ? null : 'the screens need the rules only, not what reads files';
}

function otherModulesInside({ from, target, typeOnly }) {
  const own = part(from, 'apps/api/src/modules');
  const other = part(target, 'apps/api/src/modules');
  if (own === null || other === null || own === other || isTest(from)) return null;
  if (/\.(repo|resolvers)\.ts$/.test(target))
    return `${other} keeps its repo and resolvers to itself; call a use case or a loader`;
  if (target.endsWith('.entity.ts') && !typeOnly)
    return `the tables of ${other} are its own; only the row type may be imported`;
  return null;
}

function typeormAtTheEdge({ from, specifier }) {
  if (!from.startsWith('apps/api/src/') || specifier !== 'typeorm' || isTest(from)) return null;
  const mayUse =
    /\.(entity|repo|visibility)\.ts$/.test(from) || /^apps\/api\/src\/(migrations|platform\/db)\//.test(from);
  return mayUse ? null : 'only entities, repos, visibility, migrations and platform/db know typeorm';
}

function platformKnowsNoModule({ from, target }) {
  if (!from.startsWith('apps/api/src/platform/') || isTest(from)) return null;
  return part(target, 'apps/api/src/modules') === null ? null : 'the platform knows no feature';
}

function sharedKnowsNoFeature({ from, target }) {
  if (!from.startsWith('apps/web/src/shared/') || target === null) return null;
  return /^apps\/web\/src\/(features|app)\//.test(target) ? 'shared knows no feature and no app' : null;
}

function featuresStandAlone({ from, target }) {
  const own = part(from, 'apps/web/src/features');
  if (own === null || target === null) return null;
  if (target.startsWith('apps/web/src/app/') && !isTest(from)) return 'a feature does not know the app around it';
  const other = part(target, 'apps/web/src/features');
  return other === null || other === own
    ? null
    : `feature ${own} may not import feature ${other}; compose them in app/`;
}

const rules = [
  arrows,
  pure,
  onlyTheRulesOfForm,
  otherModulesInside,
  typeormAtTheEdge,
  platformKnowsNoModule,
  sharedKnowsNoFeature,
  featuresStandAlone,
];

/** Reasons why a file may not import what it imports. */
export function refusals(from, imports) {
  return imports.flatMap(({ specifier, typeOnly }) => {
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
    const found = rules.map((rule) => rule({ from, specifier, target, typeOnly })).filter(Boolean);
    return found.map((why) => `${from} → ${specifier}: ${why}`);
  });
}
