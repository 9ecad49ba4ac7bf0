import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, setLanguage, type Language } from './locales.ts';

/** Starts the sentences in one language; the other one is fetched only when it is chosen. */
export async function startI18n(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    supportedLngs: LANGUAGES,
    fallbackLng: false,
    ns: [],
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  await setLanguage(language);
}
