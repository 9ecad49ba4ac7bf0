import { IconTextSize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGES, setLanguage } from '../../shared/i18n/locales.ts';
import { SCHEMES, setScheme, setTextSize, TEXT_SIZES, useScheme, useTextSize } from '../preferences.ts';
import { ChoiceGroup } from '../../shared/ui/choice-group.tsx';
import classes from './display-menu.module.css';
import { TopPanel } from './top-panel.tsx';

/** Text size, light or dark, language: kept on this machine. */
export function DisplayMenu() {
  const { t } = useTranslation('shell');
  const size = useTextSize();
  const scheme = useScheme();
  return (
    <TopPanel
      label={`${t('settings')}: ${t('text.label')}, ${t('theme.label')}, ${t('language.label')}`}
      button={<IconTextSize size={20} aria-hidden />}
    >
      {() => (
        <div className={classes.panel}>
          <ChoiceGroup
            label={t('text.label')}
            value={size}
            onChange={setTextSize}
            options={TEXT_SIZES.map((value) => ({ value, label: t(`text.s${value}`) }))}
          />
          <ChoiceGroup
            label={t('theme.label')}
            value={scheme}
            onChange={setScheme}
            options={SCHEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          />
          <ChoiceGroup
            label={t('language.label')}
            value={currentLanguage()}
            onChange={(language) => void setLanguage(language)}
            options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
        </div>
      )}
    </TopPanel>
  );
}
