import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusals } from './lib/import-rules.mjs';
import { readImports } from './lib/read-imports.mjs';

const count = (path, source) => refusals(path, readImports(path, source)).length;

const forbidden = {
  'the contract depends on nothing': ['packages/contract/src/a.ts', `import { x } from '@qlvb/domain/incoming/x';`],
  'the domain does not know the api': ['packages/domain/src/a.ts', `import type { X } from '@qlvb/api/x';`],
  'the domain does no input or output': ['packages/domain/src/a.ts', `import { readFileSync } from 'node:fs';`],
  'the form check does no input or output': ['packages/formcheck/src/a.ts', `import { join } from 'node:path';`],
  'merging templates does no input or output': ['packages/templates/src/a.ts', `import { join } from 'node:path';`],
  'the web does not read files': ['apps/web/src/features/outgoing/a.ts', `import { x } from '@qlvb/formcheck/check';`],
  'the web does not know the api': ['apps/web/src/app/a.ts', `import type { X } from '../../../api/src/config.ts';`],
  'the web does not load the demonstration': ['apps/web/src/app/a.ts', `const x = await import('@qlvb/demo/people');`],
  'a repo is private': ['apps/api/src/modules/incoming/a.ts', `import { find } from '../numbering/numbering.repo.ts';`],
  'resolvers are private': ['apps/api/src/modules/incoming/a.ts', `export * from '../files/files.resolvers.ts';`],
  'a table is private': ['apps/api/src/modules/incoming/a.ts', `import { Files } from '../files/files.entity.ts';`],
  'a use case has no typeorm': ['apps/api/src/modules/incoming/register.ts', `import { In } from 'typeorm';`],
  'the platform knows no module': ['apps/api/src/platform/http/a.ts', `import { x } from '../../modules/files/x.ts';`],
  'shared knows no feature': ['apps/web/src/shared/a.tsx', `import { X } from '../features/incoming/x.tsx';`],
  'a feature knows no other': ['apps/web/src/features/incoming/a.tsx', `import { X } from '../outgoing/x.tsx';`],
  'a feature knows no app': ['apps/web/src/features/incoming/a.tsx', `import { router } from '../../app/router.tsx';`],
};
for (const [name, [path, source]] of Object.entries(forbidden)) {
  test(name, () => assert.equal(count(path, source), 1));
}

const permitted = {
  'the domain uses the contract': ['packages/domain/src/a.ts', `import type { Role } from '@qlvb/contract/types';`],
  'another module’s use case': ['apps/api/src/modules/incoming/a.ts', `import { f } from '../files/attach-file.ts';`],
  'another module’s row type': [
    'apps/api/src/modules/incoming/a.ts',
    `import type { R } from '../files/files.entity.ts';`,
  ],
  'one’s own repo': ['apps/api/src/modules/incoming/parts/a.ts', `import { f } from '../incoming.repo.ts';`],
  'typeorm in a repo': ['apps/api/src/modules/incoming/incoming.repo.ts', `import { In } from 'typeorm';`],
  'a feature’s own folders': ['apps/web/src/features/incoming/pages/a.tsx', `import { X } from '../parts/x.tsx';`],
  'the app composes features': ['apps/web/src/app/router.tsx', `const x = import('../features/incoming/routes.tsx');`],
};
for (const [name, [path, source]] of Object.entries(permitted)) {
  test(`permitted: ${name}`, () => assert.equal(count(path, source), 0));
}
