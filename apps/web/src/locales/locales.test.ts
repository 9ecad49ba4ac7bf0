import { PROBLEM_CODES, PROBLEMS } from '@qlvb/domain/problems';
import { REFUSAL_CODES, REFUSALS } from '@qlvb/domain/refusals';
import { describe, expect, it } from 'vitest';

type Sentences = { readonly [key: string]: string | Sentences };

const modules = import.meta.glob<{ default: Sentences }>('./*/*.ts', { eager: true });
const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });

function sentencesOf(language: string, namespace: string): Sentences {
  const module = modules[`./${language}/${namespace}.ts`];
  if (!module) throw new Error(`no ${language}/${namespace}`);
  return module.default;
}

const namespaces = Object.keys(modules)
  .filter((path) => path.startsWith('./vi/'))
  .map((path) => path.slice('./vi/'.length, -'.ts'.length));

function flatten(sentences: Sentences, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(sentences)) {
    if (typeof value === 'string') flat.set(`${prefix}${key}`, value);
    else for (const [inner, sentence] of flatten(value, `${prefix}${key}.`)) flat.set(inner, sentence);
  }
  return flat;
}

const paramsOf = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].toSorted();

describe.each(namespaces)('sentences of %s', (namespace) => {
  const vi = flatten(sentencesOf('vi', namespace));
  const en = flatten(sentencesOf('en', namespace));

  it('has the same keys in both languages', () => {
    expect([...en.keys()].toSorted()).toEqual([...vi.keys()].toSorted());
  });

  it('uses the same values in both languages and leaves no sentence empty', () => {
    const different = [...vi].filter(([key, sentence]) => {
      const other = en.get(key) ?? '';
      return sentence.trim() === '' || other.trim() === '' || String(paramsOf(sentence)) !== String(paramsOf(other));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe.each(['vi', 'en'])('refusals in %s', (language) => {
  const flat = new Map(
    ['refusals', 'number-refusals', 'release', 'reminders', 'template-refusals'].flatMap((namespace) => [
      ...flatten(sentencesOf(language, namespace)),
    ]),
  );

  it.each(REFUSAL_CODES)('has a sentence for %s that uses only its values', (code) => {
    const sentence = flat.get(`rule.${code}`);
    expect(sentence).toBeTruthy();
    const known: readonly string[] = REFUSALS[code];
    expect(paramsOf(sentence ?? '').filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(PROBLEM_CODES)('has a sentence for the problem %s that uses only its values', (code) => {
    const sentence = flat.get(`problem.${code}`);
    expect(sentence).toBeTruthy();
    const known: readonly string[] = PROBLEMS[code];
    expect(paramsOf(sentence ?? '').filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('keys used in the code', () => {
  const all = new Set(
    namespaces.flatMap((namespace) =>
      [...flatten(sentencesOf('vi', namespace)).keys()].map((key) => `${namespace}:${key}`),
    ),
  );
  const isKnown = (key: string) => all.has(key) || [...all].some((known) => known.startsWith(`${key}.`));
  const files = Object.entries(sources).filter(([path]) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'));

  it.each(files)('%s', (_, source) => {
    const own = /useTranslation\((?:\[?\s*)?'([\w-]+)'/.exec(source)?.[1] ?? 'common';
    // Plain strings only: t('a.b') and t(cond ? 'a' : 'b'); what is put together is left to the pages' own tests.
    const used = [...source.matchAll(/\bt\(\s*(?:[^'"`()]*\?\s*)?'([\w:.-]+)'(?:\s*:\s*'([\w:.-]+)')?/g)].flatMap(
      ([, first, second]) => [first, second].filter((key) => key !== undefined),
    );
    const missing = used.filter((key) => !isKnown(key.includes(':') ? key : `${own}:${key}`));
    expect(missing).toEqual([]);
  });
});
