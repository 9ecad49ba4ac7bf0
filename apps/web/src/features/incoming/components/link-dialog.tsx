import { useQuery } from '@apollo/client/react';
import { Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingLinkKind, LinkedKind } from '@qlvb/contract/types';
import { useAct } from '../../../shared/api/use-act.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import {
  LinkCandidatesDocument,
  LinkIncomingDocument,
  type IncomingRegistrationFragment,
  type LinkCandidatesQuery,
} from './registration-section.generated.ts';

type Candidate = { readonly kind: LinkedKind; readonly id: string; readonly words: string };

function candidatesOf(data: LinkCandidatesQuery | undefined, ownId: string): Candidate[] {
  const incoming = (data?.incomingDocuments.edges ?? []).map(({ node: { id, document } }) => ({
    kind: 'INCOMING' as const,
    id,
    words: `${document.symbol} ${document.subject}`,
  }));
  const outgoing = (data?.outgoingDocuments.edges ?? []).map(({ node: { id, symbol, subject } }) => ({
    kind: 'OUTGOING' as const,
    id,
    words: `${symbol ?? ''} ${subject}`,
  }));
  return [...incoming.filter(({ id }) => id !== ownId), ...outgoing];
}

/** Finds what the document answers or belongs with among what the person sees. */
export function LinkDialog({
  incoming,
  onClose,
  onReload,
}: {
  readonly incoming: IncomingRegistrationFragment;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const { t } = useTranslation('incoming-more');
  const [kind, setKind] = useState<IncomingLinkKind>('RELATED');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = useQuery(LinkCandidatesDocument, { variables: { search }, skip: search.trim() === '' });
  const act = useAct(LinkIncomingDocument, { done: t('links.added') });
  const found = candidatesOf(data, incoming.id);
  const pick = found.find((each) => `${each.kind}:${each.id}` === chosen);
  const submit = async () => {
    if (!pick) return;
    const link = { linkKind: kind, kind: pick.kind, id: pick.id };
    if (await act.run({ input: { incomingId: incoming.id, version: incoming.version, link } })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('links.add')}
      submitLabel={t('links.save')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={act.refusal}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      <SegmentedControl
        value={kind}
        onChange={(value) => setKind(value === 'REPLY_TO' ? 'REPLY_TO' : 'RELATED')}
        data={(['RELATED', 'REPLY_TO'] as const).map((value) => ({ value, label: t(`links.${value}`) }))}
      />
      <SearchField label={t('links.search')} value={search} onChange={setSearch} />
      {search.trim() !== '' && data && found.length === 0 ? <Text c="dimmed">{t('links.notFound')}</Text> : null}
      <Radio.Group value={chosen} onChange={setChosen} label={t('links.found')}>
        <Stack gap={4}>
          {found.map((each) => (
            <Radio
              key={`${each.kind}:${each.id}`}
              value={`${each.kind}:${each.id}`}
              label={`${t(`links.kind.${each.kind}`)} · ${each.words}`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
