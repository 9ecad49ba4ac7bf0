import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { AmendmentKind } from '@qlvb/contract/types';
import { useAct } from '../../../shared/api/use-act.ts';
import { formatDate } from '../../../shared/lib/format.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { type DraftFields, EMPTY_DRAFT } from '../components/draft.ts';
import { DraftEditor } from '../components/draft-editor.tsx';
import { OutgoingByIdDocument, type OutgoingDetailFragment } from '../components/outgoing-detail.generated.ts';
import { CreateDraftDocument } from './draft-page.generated.ts';

/** A draft that replaces or corrects an issued document (`?of=ID&kind=REPLACES|CORRECTS`; NĐ 30/2020 đ.18). */
export function Component() {
  const { t } = useTranslation('release');
  const [params] = useSearchParams();
  const id = params.get('of') ?? '';
  const kind: AmendmentKind = params.get('kind') === 'CORRECTS' ? 'CORRECTS' : 'REPLACES';
  const { data, error, refetch } = useQuery(OutgoingByIdDocument, { variables: { id } });
  const title = t(`amend.title.${kind}`);
  if (data) return <Amending key={`${id}${kind}`} title={title} kind={kind} earlier={data.outgoingDocument} />;
  return (
    <>
      <PageHeader title={title} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DetailSkeleton />}
    </>
  );
}

type Props = { readonly title: string; readonly kind: AmendmentKind; readonly earlier: OutgoingDetailFragment };

function Amending({ title, kind, earlier }: Props) {
  const { t } = useTranslation('release');
  const create = useAct(CreateDraftDocument, { done: t('outgoing:draft.created') });
  const initial: DraftFields = {
    ...EMPTY_DRAFT,
    typeCode: kind === 'CORRECTS' ? 'CV' : earlier.typeCode,
    urgency: earlier.urgency,
    circulation: earlier.circulation,
    signerPositionId: earlier.signer.id,
    recipients: earlier.recipients.map(({ agency }) => agency),
    // Words of a state document, so Vietnamese whatever the language of the screen.
    subject: t(`amend.subject.${kind}`, {
      lng: 'vi',
      subject: earlier.subject,
      symbol: earlier.symbol ?? '',
      date: formatDate(earlier.issuedOn),
    }),
  };
  return (
    <DraftEditor
      title={title}
      submitLabel={t('outgoing:draft.create')}
      initial={initial}
      backTo={`/outgoing/${earlier.id}`}
      pending={create.pending}
      refusal={create.refusal}
      onSave={async (input) => {
        const amends = { kind, outgoingId: earlier.id };
        const success = await create.run({ input: { ...input, inReplyToId: null, amends } });
        return success?.outgoing.id ?? null;
      }}
    />
  );
}
