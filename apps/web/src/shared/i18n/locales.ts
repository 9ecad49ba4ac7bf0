import i18n from 'i18next';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Sentences = { readonly [key: string]: string | Sentences };

const loaders = import.meta.glob<{ default: Sentences }>('../../locales/*/*.ts');

/** Needed before the first paint: the frame speaks through these. */
export const CORE_NAMESPACES = ['common', 'shell', 'enums'] as const;

/** Come with the first page, side by side with its code. */
export const PAGE_NAMESPACES = ['actions', 'refusals'] as const;

const STORAGE_KEY = 'qlvb.language';
const wanted = new Set<string>(CORE_NAMESPACES);

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'vi';
}

export function storedLanguage(): Language {
  return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'vi';
}

async function load(language: Language, namespace: string): Promise<void> {
  if (i18n.hasResourceBundle(language, namespace)) return;
  const loader = loaders[`../../locales/${language}/${namespace}.ts`];
  if (!loader) throw new Error(`No sentences for ${language}/${namespace}`);
  const sentences = await loader();
  i18n.addResourceBundle(language, namespace, sentences.default);
}

/** Brings the sentences of a feature before its page is shown. */
export async function loadNamespaces(namespaces: readonly string[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await Promise.all(namespaces.map((namespace) => load(currentLanguage(), namespace)));
}

export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((namespace) => load(language, namespace)));
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}
