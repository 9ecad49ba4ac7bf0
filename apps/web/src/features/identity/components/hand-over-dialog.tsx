import { useQuery } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenWorkKind } from '@qlvb/contract/types';
import { scopeOf } from '@qlvb/domain/permissions';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatNumber, todayInVietnam } from '../../../shared/lib/format.ts';
import { type Assignee, AssigneePicker } from '../../../shared/ui/assignee-picker.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { HandOverDocument, OpenWorkOfDocument, type OpenWorkOfQuery } from './hand-over-dialog.generated.ts';
import { EndPostDocument } from './people.generated.ts';
import classes from './people.module.css';

type Work = OpenWorkOfQuery['openWorkOf'][number];
/** Who takes what; `all` unless a kind has somebody of its own. */
type Receivers = { readonly [K in OpenWorkKind | 'all']?: Assignee | undefined };

/** The post as the person saw it; `lastDay` is null while no end is on record. */
interface LeaverPost {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly lastDay: string | null;
}

interface HandOverDialogProps {
  readonly post: LeaverPost;
  readonly fullName: string;
  /** Whether the viewer ends posts as well (`identity.manage`); the head of the agency hands over alone. */
  readonly ends: boolean;
  readonly onClose: () => void;
}

/** What is open on a post goes to others; with its last day in the same act, where the viewer may end it. */
export function HandOverDialog({ post, fullName, ends, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('people');
  const { data, loading } = useQuery(OpenWorkOfDocument, {
    variables: { positionId: post.id },
    fetchPolicy: 'network-only',
  });
  const { viewer, unitId } = useViewer();
  // The head of a unit gives to the own unit alone.
  const inUnit = scopeOf(viewer.actingAs, 'identity.hand-over') === 'UNIT' && unitId !== null ? { unitId } : {};
  const [lastDay, setLastDay] = useState<string | null>(post.lastDay ?? todayInVietnam());
  const [basis, setBasis] = useState('');
  const [receivers, setReceivers] = useState<Receivers>({});
  const [each, setEach] = useState(false);
  const end = useAct(EndPostDocument, { done: t('ended') });
  const work = data?.openWorkOf ?? [];
  const open = work.filter(({ mustBeHandedOver }) => mustBeHandedOver);
  const count = open.reduce((sum, kind) => sum + kind.count, 0);
  const handOver = useAct(HandOverDocument, {
    done: t(ends ? 'handOver.doneAndEnded' : 'handOver.done', { count }),
  });
  const act = count === 0 ? end : handOver;
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    const common = { positionId: post.id, version: post.version };
    const chosen = open.flatMap(({ kind }) => {
      const to = (each ? receivers[kind] : undefined) ?? receivers.all;
      return to === undefined ? [] : [{ kind, positionId: to.id }];
    });
    const done =
      count === 0
        ? await end.run({ input: { ...common, lastDay: lastDay ?? '' } })
        : await handOver.run({
            input: { ...common, basis, receivers: chosen, lastDay: ends ? (lastDay ?? '') : null },
          });
    if (done) onClose();
  };
  const choose = (kind: OpenWorkKind | 'all', to: Assignee | undefined) =>
    setReceivers((former) => ({ ...former, [kind]: to }));
  const picker = (kind: OpenWorkKind | 'all', label: string) => (
    <AssigneePicker
      key={kind}
      label={label}
      only="positions"
      {...inUnit}
      max={1}
      value={[receivers[kind] ?? []].flat()}
      exclude={[{ kind: 'position', id: post.id, label: '' }]}
      onChange={([to]) => choose(kind, to)}
    />
  );
  return (
    <FormDialog
      opened
      danger={ends}
      size={count === 0 ? 'sm' : 'md'}
      title={ends ? t('endNamed', { title: post.title }) : t('handOver.named', { name: fullName })}
      submitLabel={t(count === 0 ? 'end' : ends ? 'handOver.submitAndEnd' : 'handOver.submit')}
      pending={act.pending || loading}
      refusal={act.refusal}
      shownPaths={['lastDay', 'basis']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        {ends ? (
          <>
            <p>{t('endText', { name: fullName })}</p>
            <DateField label={t('lastDay')} value={lastDay} onChange={setLastDay} error={errors('lastDay')} required />
          </>
        ) : null}
        {work.length > 0 ? <OpenWorkList work={work} /> : null}
        {count > 0 ? (
          <>
            <p>{t(ends ? 'handOver.textAndEnd' : 'handOver.text')}</p>
            <p>{t('handOver.after')}</p>
            {open.some(({ kind }) => kind === 'PAPER_ON_LOAN') ? <p>{t('handOver.loan')}</p> : null}
            {picker('all', t('handOver.to'))}
            {open.length > 1 ? (
              <Checkbox
                label={t('handOver.each')}
                checked={each}
                onChange={(event) => setEach(event.currentTarget.checked)}
              />
            ) : null}
            {each ? open.map(({ kind }) => picker(kind, t('handOver.toKind', { kind: t(`openWork.${kind}`) }))) : null}
            <TextInput
              label={t('handOver.basis')}
              description={t('handOver.basisHint')}
              value={basis}
              onChange={(event) => setBasis(event.currentTarget.value)}
              error={errors('basis')}
              required
            />
            <p role="status">{handOver.pending ? t('handOver.pending', { count }) : ''}</p>
          </>
        ) : null}
      </div>
    </FormDialog>
  );
}

const PAGES: Partial<Record<Work['items'][number]['objectType'], string>> = {
  INCOMING: '/incoming',
  OUTGOING: '/outgoing',
  DIRECTIVE: '/directives',
  WORK_FILE: '/work-files',
};

/** Kinds and counts; what the viewer may read, as links. */
function OpenWorkList({ work }: { readonly work: readonly Work[] }) {
  const { t } = useTranslation('people');
  return (
    <ul className={classes.list} aria-label={t('handOver.open')}>
      {work.map(({ kind, count, mustBeHandedOver, items }) => (
        <li key={kind}>
          {t(`openWork.${kind}`)}: {formatNumber(count)}
          {mustBeHandedOver ? '' : ` (${t('handOver.endsByItself')})`}
          {items.map(({ objectType, id, label }) => (
            <div key={id}>
              <Link to={`${PAGES[objectType] ?? ''}/${id}`}>{label}</Link>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
