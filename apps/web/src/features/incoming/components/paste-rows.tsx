import { Anchor, Button, Group, SegmentedControl, Stack, Table, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RegisterIncomingInput, RegisterManyMode } from '@qlvb/contract/types';
import { type PastedRow, parsePasted } from '@qlvb/domain/incoming/paste';
import { MAX_AT_ONCE, validateIncoming } from '@qlvb/domain/incoming/validate';
import { useAct } from '../../../shared/api/use-act.ts';
import { formatDate, formatNumber, todayInVietnam } from '../../../shared/lib/format.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { type Finding, RowState } from './pasted-row-state.tsx';
import { RegisterManyIncomingDocument } from '../pages/paste-page.generated.ts';

/** A row that its own check lets pass has everything the input needs. */
const inputOf = ({ form }: PastedRow): RegisterIncomingInput => ({
  ...form,
  issuedOn: form.issuedOn ?? '',
  issuerName: form.issuerName ?? '',
  typeCode: form.typeCode ?? 'CV',
  subject: form.subject ?? '',
  urgency: form.urgency ?? 'NORMAL',
  circulation: 'NONE',
  secrecy: 'NONE',
  notSecret: false,
  paperReceived: true,
  links: [],
  acceptDuplicate: false,
});

/** Rows of a spreadsheet, each with what is wrong with it before anything is written. */
export default function PasteRows() {
  const { t } = useTranslation('incoming-more');
  const today = todayInVietnam();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<RegisterManyMode>('WHOLE');
  const [findings, setFindings] = useState<ReadonlyMap<number, Finding>>(new Map());
  const [done, setDone] = useState(false);
  const act = useAct(RegisterManyIncomingDocument);
  const rows = parsePasted(text);
  const own = new Map(rows.map((row, at) => [at, validateIncoming(row.form, { today })]));
  const sound = rows.flatMap((row, at) => (own.get(at)?.length === 0 ? [{ row, at }] : []));

  const send = async (how: RegisterManyMode, from = rows) => {
    const fit = from.flatMap((row, at) => (validateIncoming(row.form, { today }).length === 0 ? [{ row, at }] : []));
    if (fit.length === 0 || fit.length > MAX_AT_ONCE) return;
    const answer = await act.run({ input: { rows: fit.map(({ row }) => inputOf(row)), mode: how } });
    if (answer === null) return;
    setFindings(new Map(answer.rows.flatMap((found) => (fit[found.row] ? [[fit[found.row]?.at ?? 0, found]] : []))));
    setDone(answer.written > 0);
  };
  const paste = (value: string) => {
    setText(value);
    setDone(false);
    setFindings(new Map());
    void send('CHECK', parsePasted(value));
  };
  const isWrong = (at: number): boolean => {
    const found = findings.get(at);
    return (
      (own.get(at)?.length ?? 0) > 0 ||
      (found !== undefined &&
        (found.problems.length > 0 || found.refusal !== null || found.duplicates.length > 0 || found.repeats !== null))
    );
  };
  const wrong = rows.filter((_, at) => isWrong(at)).length;
  const ready = mode === 'WHOLE' && wrong > 0 ? 0 : rows.length - wrong;
  return (
    <Stack gap={16} p={16}>
      <Textarea
        label={t('many.paste')}
        description={t('many.columns')}
        value={text}
        onChange={(event) => paste(event.currentTarget.value)}
        minRows={4}
        maxRows={8}
        autosize
        data-autofocus
      />
      {rows.length > 0 ? (
        <>
          <Group>
            <SegmentedControl
              value={mode}
              onChange={(value) => setMode(value === 'EACH' ? 'EACH' : 'WHOLE')}
              data={(['WHOLE', 'EACH'] as const).map((value) => ({ value, label: t(`many.${value}`) }))}
            />
            <Button
              disabled={ready === 0 || done || sound.length > MAX_AT_ONCE}
              loading={act.pending}
              onClick={() => void send(mode)}
            >
              {t('many.register', { count: ready })}
            </Button>
          </Group>
          <Text role="status">
            {sound.length > MAX_AT_ONCE
              ? t('many.tooMany', { max: MAX_AT_ONCE })
              : t(done ? 'many.done' : 'many.found', { rows: rows.length, wrong })}
          </Text>
          <RefusalAlert refusal={act.refusal} />
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['line', 'symbol', 'issuedOn', 'issuer', 'subject', 'state'] as const).map((name) => (
                  <Table.Th key={name}>{t(`many.head.${name}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, at) => (
                <Table.Tr key={row.line}>
                  <Table.Td>{row.line}</Table.Td>
                  <Table.Td>{[row.form.number, row.form.notation].filter(Boolean).join('/')}</Table.Td>
                  <Table.Td>
                    {own.get(at)?.some(({ path }) => path === 'issuedOn')
                      ? row.form.issuedOn
                      : formatDate(row.form.issuedOn ?? null)}
                  </Table.Td>
                  <Table.Td>{row.form.issuerName}</Table.Td>
                  <Table.Td>{row.form.subject}</Table.Td>
                  <Table.Td>
                    {findings.get(at)?.incoming ? (
                      <Anchor component={Link} to={`/incoming/${findings.get(at)?.incoming?.id}`}>
                        {t('many.number', { number: formatNumber(findings.get(at)?.incoming?.arrivalNumber ?? 0) })}
                      </Anchor>
                    ) : (
                      <RowState problems={own.get(at) ?? []} found={findings.get(at)} rows={rows} />
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      ) : null}
    </Stack>
  );
}
