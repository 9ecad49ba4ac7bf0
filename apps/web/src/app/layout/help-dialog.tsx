import { Modal, Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatches } from 'react-router';
import { keyNames, useRegisteredShortcuts, type Shortcut } from '../../shared/hooks/use-shortcuts.ts';
import { loadNamespaces } from '../../shared/i18n/locales.ts';
import classes from './help-dialog.module.css';

const RoleHelp = lazy(async () => {
  const [help] = await Promise.all([import('./role-help.tsx'), loadNamespaces(['help'])]);
  return help;
});

const EVERYWHERE = /^(mod\+k|\/|\?|g )/;

function helpOf(handle: unknown): string | null {
  if (typeof handle !== 'object' || handle === null || !('help' in handle)) return null;
  return typeof handle.help === 'string' ? handle.help : null;
}

/** What this page is for, and every key that works on it. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const shortcuts = useRegisteredShortcuts().filter(({ disabled }) => !disabled);
  const help = useMatches()
    .map(({ handle }) => helpOf(handle))
    .findLast((key) => key !== null);
  const here = shortcuts.filter(({ keys }) => !EVERYWHERE.test(keys));
  const everywhere = shortcuts.filter(({ keys }) => EVERYWHERE.test(keys));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('help.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <h3 className={classes.heading}>{t('help.purpose')}</h3>
      <p>{help ? t(help) : t('help.noPurpose')}</p>
      {help ? (
        <Suspense fallback={null}>
          <RoleHelp help={help} />
        </Suspense>
      ) : null}
      {here.length > 0 ? <Keys title={t('help.keys')} shortcuts={here} /> : null}
      <Keys title={t('help.everywhere')} shortcuts={everywhere} />
    </Modal>
  );
}

function Keys({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  const { t } = useTranslation('shell');
  const lines = new Map<string, string[]>();
  for (const { keys, label } of shortcuts) {
    const known = lines.get(label) ?? [];
    if (!known.includes(keys)) lines.set(label, [...known, keys]);
  }
  return (
    <>
      <h3 className={classes.heading}>{title}</h3>
      <Table verticalSpacing={4} horizontalSpacing={0} withRowBorders={false}>
        <Table.Tbody>
          {[...lines].map(([label, keys]) => (
            <Table.Tr key={label}>
              <Table.Td className={classes.keys}>
                {keys.map((combination, at) => (
                  <span key={combination}>
                    {at > 0 ? ' · ' : null}
                    {keyNames(combination).map((key, index) => (
                      <span key={key}>
                        {index > 0 ? (combination.includes(' ') ? ` ${t('help.then')} ` : ' ') : null}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </span>
                ))}
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
