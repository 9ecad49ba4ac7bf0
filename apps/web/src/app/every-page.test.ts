import { directiveLifecycle } from '@qlvb/domain/directives/lifecycle';
import { envelopeLifecycle } from '@qlvb/domain/envelopes/lifecycle';
import { incomingLifecycle } from '@qlvb/domain/incoming/lifecycle';
import { KEPT_ACTIONS } from '@qlvb/domain/kept-objects';
import { bookLifecycle } from '@qlvb/domain/numbering/book-lifecycle';
import { outgoingLifecycle } from '@qlvb/domain/outgoing/lifecycle';
import { PERMISSIONS } from '@qlvb/domain/permissions';
import { RULES_OF_READING } from '@qlvb/domain/reading';
import { workFileLifecycle } from '@qlvb/domain/work-files/lifecycle';
import type { ExplainedList, ExplainedType } from '@qlvb/contract/types';
import i18n from 'i18next';
import type { RouteObject } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { startSentences } from '../../test/render.tsx';
import { loadNamespaces, setLanguage } from '../shared/i18n/locales.ts';
import { features } from './features.ts';
import { pageOfHelp } from './layout/page-of-help.ts';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/**
 * What each page lets one ask “Vì sao?” about: the lists and the objects it shows. Or, in words, why there is nothing to
 * ask. A new page needs its line here, and the control on the page.
 */
const PAGES: Readonly<Record<string, readonly string[] | string>> = {
  'administration/pages/access-page': ['list ACCESS_RECORD'],
  'administration/pages/failed-messages-page': ['list FAILED_MESSAGES'],
  'administration/pages/office-hours-page': 'a form about the hours of the own agency',
  'administration/pages/reminders-page': 'a form about the reminders of the own agency',
  'bundles/pages/bundle-page': ['list BUNDLE'],
  'delegations/pages/agency-delegations-page': ['list AGENCY_DELEGATIONS'],
  'delegations/pages/delegation-page': ['type DELEGATION'],
  'delegations/pages/my-delegations-page': ['list DELEGATIONS'],
  'directives/pages/board-page': ['list DIRECTIVES'],
  'directives/pages/create-directive-page': ['type DOCUMENT'],
  'directives/pages/directives-page': ['list DIRECTIVES', 'type DIRECTIVE', 'type DOCUMENT'],
  'identity/pages/first-password-page': 'a form about the own account',
  'identity/pages/hand-over-page': ['list HAND_OVER'],
  'identity/pages/password-page': 'a form about the own account',
  'identity/pages/people-page': ['list PEOPLE', 'type PERSON', 'type POSITION', 'type SIGNING_AUTHORITY'],
  'identity/pages/sessions-page': ['list SESSIONS'],
  'identity/pages/units-page': ['list UNITS', 'type SIGNING_AUTHORITY'],
  'incoming/pages/incoming-page': ['list INCOMING', 'type INCOMING'],
  'incoming/pages/finish-many-page': ['list INCOMING'],
  'incoming/pages/paste-page': 'a form for what is not there yet; its refusals have their sentences',
  'incoming/pages/envelope-detail': ['type ENVELOPE'],
  'incoming/pages/envelopes-page': ['list ENVELOPES'],
  'incoming/pages/phrases-page': 'a form about the own phrases and those of the own agency',
  'incoming/pages/register-page': 'a form for what is not there yet; its refusals have their sentences',
  'keys/pages/keys-page': ['list KEYS'],
  'numbering/pages/books-page': ['list BOOKS'],
  'organizations/pages/organisation-page': ['list ORGANISATION', 'type AGENCY'],
  'outgoing/pages/amend-page': 'a form begun from a document that has it; its refusals have their sentences',
  'outgoing/pages/draft-page': 'a form for what is not there yet; its refusals have their sentences',
  'outgoing/pages/edit-draft-page': 'a form; the page of the document one comes from and goes back to has it',
  'outgoing/pages/outgoing-page': ['list OUTGOING', 'type OUTGOING'],
  'rights/pages/posts-page': ['list PEOPLE'],
  // The page itself is the answer for the person: every right, through which role, who gave it.
  'rights/pages/rights-page': ['type ROLE_GRANT'],
  'work-files/pages/work-file-detail': ['type WORK_FILE'],
  'work-files/pages/work-files-page': ['list WORK_FILES'],
  'templates/pages/templates-page': ['list TEMPLATES'],
  'worklist/pages/worklist-page': ['list WORKLIST'],
};

const pages = Object.keys(sources).filter((path) => /\/features\/[\w-]+\/pages\/[\w-]+\.tsx$/.test(path));
const nameOf = (path: string): string => path.replace('../features/', '').replace(/\.tsx$/, '');

/** The page and what it imports from its own feature, at once or later. */
function ownSources(path: string, into = new Set<string>()): Set<string> {
  const source = sources[path];
  if (source === undefined || into.has(path)) return into;
  into.add(path);
  for (const [, target = ''] of source.matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/g)) {
    const next = new URL(target, `file:///src/app/${path}`).pathname.replace('/src/', '../');
    if (next.startsWith('../features/')) ownSources(next, into);
  }
  return into;
}

const asked = (path: string): string[] => {
  const text = [...ownSources(path)].map((each) => sources[each] ?? '').join('\n');
  return [
    ...new Set([...text.matchAll(/<Why (list|type)="(\w+)"/g)].map(([, kind, of]) => `${kind} ${of}`)),
  ].toSorted();
};

describe('“Vì sao?”', () => {
  it('has a line here for every page', () => {
    expect(pages.map(nameOf).toSorted()).toEqual(Object.keys(PAGES).toSorted());
  });

  it.each(pages.map((path) => [nameOf(path), path]))('is asked on %s about all it shows', (name, path) => {
    const line = PAGES[name] ?? [];
    expect(asked(path)).toEqual(typeof line === 'string' ? [] : [...line].toSorted());
  });

  it('is asked about every kind of object somewhere', () => {
    const files = ['FILE'];
    const somewhere = Object.values(PAGES).flatMap((line) => (typeof line === 'string' ? [] : line));
    for (const kind of Object.keys(EXPLAINED)) if (!files.includes(kind)) expect(somewhere).toContain(`type ${kind}`);
  });

  it('is asked about every stored file: they are shown and taken in two places only, and both have it', () => {
    const taking = Object.entries(sources).filter(([, source]) => source.includes('?download=1'));
    expect(taking.map(([path]) => path).toSorted()).toEqual([
      '../shared/ui/document-pane.tsx',
      '../shared/ui/pdf/pdf-canvas.tsx',
    ]);
    expect(taking.filter(([, source]) => !source.includes('<Why type="FILE"'))).toEqual([]);
  });
});

/** The compiler asks for new ones. */
const EXPLAINED: Readonly<Record<ExplainedType, true>> = {
  INCOMING: true,
  OUTGOING: true,
  DIRECTIVE: true,
  WORK_FILE: true,
  ENVELOPE: true,
  DOCUMENT: true,
  FILE: true,
  DELEGATION: true,
  PERSON: true,
  POSITION: true,
  AGENCY: true,
  ROLE_GRANT: true,
  SIGNING_AUTHORITY: true,
};

/** Lists without rules of reading say in a sentence what their rows are; the compiler asks for new ones. */
const LISTS: Readonly<Record<ExplainedList, 'rules' | 'sentence'>> = {
  INCOMING: 'rules',
  OUTGOING: 'rules',
  DIRECTIVES: 'rules',
  WORK_FILES: 'rules',
  ENVELOPES: 'rules',
  PEOPLE: 'sentence',
  WORKLIST: 'sentence',
  DELEGATIONS: 'sentence',
  AGENCY_DELEGATIONS: 'sentence',
  UNITS: 'sentence',
  HAND_OVER: 'sentence',
  SESSIONS: 'sentence',
  ACCESS_RECORD: 'sentence',
  FAILED_MESSAGES: 'sentence',
  BUNDLE: 'sentence',
  ORGANISATION: 'sentence',
  BOOKS: 'sentence',
  KEYS: 'sentence',
  TEMPLATES: 'sentence',
};
const ACTIONS = {
  incoming: Object.keys(incomingLifecycle.transitions),
  outgoing: Object.keys(outgoingLifecycle.transitions),
  directives: Object.keys(directiveLifecycle.transitions),
  envelopes: Object.keys(envelopeLifecycle.transitions),
  workFiles: Object.keys(workFileLifecycle.transitions),
  numbering: Object.keys(bookLifecycle.transitions),
};

type Page = { readonly path: string; readonly help: string | undefined };

const pagesBelow = (routes: readonly RouteObject[], above = '', inherited?: string): Page[] =>
  routes.flatMap(({ path = '', children, handle, lazy }) => {
    const whole = [above, path].filter(Boolean).join('/');
    const given: { help?: string } = handle ?? {};
    const help = given.help ?? inherited;
    const own = path !== '' && (lazy !== undefined || children === undefined) ? [{ path: whole, help }] : [];
    return [...own, ...pagesBelow(children ?? [], whole, help)];
  });
const routed = pagesBelow(features.flatMap(({ routes }) => routes));

describe.each(['vi', 'en'] as const)('sentences in %s', (language) => {
  beforeAll(async () => {
    await startSentences();
    await loadNamespaces(['help']);
    await setLanguage(language);
  });
  const missing = (keys: readonly string[]): string[] => keys.filter((key) => !i18n.exists(key));

  it('explain every action, permission, rule of reading and list', () => {
    expect(
      missing([
        ...Object.entries(ACTIONS).flatMap(([feature, all]) => all.map((action) => `actions:${feature}.${action}`)),
        ...PERMISSIONS.map((permission) => `rights:permission.${permission}`),
        ...PERMISSIONS.map((permission) => `rights:feature.${permission.slice(0, permission.indexOf('.'))}`),
        ...RULES_OF_READING.map((rule) => `rights:rule.${rule}`),
        ...Object.values(KEPT_ACTIONS).flatMap((all) => Object.keys(all).map((action) => `rights:kept.${action}`)),
        ...Object.entries(LISTS).flatMap(([list, by]) => (by === 'sentence' ? [`rights:about.${list}`] : [])),
      ]),
    ).toEqual([]);
  });

  it.each(routed.map(({ path, help }) => [path, help]))('tell what /%s is for, and what it is to a role', (_, help) => {
    expect(help).toBeDefined();
    expect(missing([help ?? '', `help:${pageOfHelp(help ?? '')}.everybody`])).toEqual([]);
  });
});
