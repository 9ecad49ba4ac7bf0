import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/api/refusal.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import type { BundlePreviewQuery } from './bundle.generated.ts';
import classes from './bundle.module.css';
import { columnWord, problemWords, sheetWord, shown } from './problem-words.ts';

export type Preview = BundlePreviewQuery['bundlePreview'];

interface PreviewPanelProps {
  readonly preview: Preview;
  readonly refusal: Refusal | null;
  readonly pending: boolean;
  onConfirm(): void;
  onReload(): void;
}

/** What the file would do: problems first, since with one nothing can be written. */
export function PreviewPanel({ preview, refusal, pending, onConfirm, onReload }: PreviewPanelProps) {
  const { t } = useTranslation('bundles');
  const { added, changed, unchanged, problems, lines } = preview;
  const counts = {
    added: formatNumber(added),
    changed: formatNumber(changed),
    unchanged: formatNumber(unchanged),
    problems: formatNumber(problems.length),
  };
  const ready = problems.length === 0 && lines.length > 0;
  return (
    <>
      <p role="status" className={classes.counts}>
        {lines.length === 0 && problems.length === 0 ? t('nothing') : t('counts', counts)}
      </p>
      {problems.length > 0 ? <Problems preview={preview} /> : null}
      <RefusalAlert refusal={refusal} onReload={onReload} />
      {ready ? (
        <div className={classes.acts}>
          <Button loading={pending} onClick={onConfirm}>
            {t('confirm', { count: lines.length })}
          </Button>
          <span>{t('notYet')}</span>
        </div>
      ) : null}
      {lines.length > 0 ? <Lines preview={preview} /> : null}
    </>
  );
}

function Problems({ preview: { problems } }: { readonly preview: Preview }) {
  const { t } = useTranslation('bundles');
  return (
    <Section title={t('problems.title')} count={problems.length}>
      <p>{t('problems.next')}</p>
      <Table aria-label={t('problems.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('sheet')}</Table.Th>
            <Table.Th scope="col">{t('row')}</Table.Th>
            <Table.Th scope="col">{t('column')}</Table.Th>
            <Table.Th scope="col">{t('problems.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem) => (
            <Table.Tr key={`${problem.sheet} ${problem.row} ${problem.column} ${problem.code}`}>
              <Table.Td>{sheetWord(problem.sheet)}</Table.Td>
              <Table.Td>{problem.row || null}</Table.Td>
              <Table.Td>{columnWord(problem.sheet, problem.column)}</Table.Td>
              <Table.Td className={classes.problem}>{problemWords(problem)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Lines({ preview: { lines } }: { readonly preview: Preview }) {
  const { t } = useTranslation('bundles');
  return (
    <Section title={t('lines.title')} count={lines.length}>
      <Table aria-label={t('lines.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('sheet')}</Table.Th>
            <Table.Th scope="col">{t('row')}</Table.Th>
            <Table.Th scope="col">{t('lines.what')}</Table.Th>
            <Table.Th scope="col">{t('lines.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ sheet, row, kind, label, changes }) => (
            <Table.Tr key={`${sheet} ${row}`}>
              <Table.Td>{sheetWord(sheet)}</Table.Td>
              <Table.Td>{row}</Table.Td>
              <Table.Td>
                {t(`kinds.${kind}`)}: {label}
              </Table.Td>
              <Table.Td>
                {changes
                  .map(({ column, was, becomes }) =>
                    t('change', {
                      column: columnWord(sheet, column),
                      was: shown(was) || t('empty'),
                      becomes: shown(becomes) || t('empty'),
                    }),
                  )
                  .join('; ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
