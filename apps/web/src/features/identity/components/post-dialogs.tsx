import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import {
  ChangePostDocument,
  type PersonCardQuery,
  type PostPartsFragment,
  RenamePersonDocument,
} from './people.generated.ts';
import { TitleAndUnit } from './post-fields.tsx';
import classes from './people.module.css';

/** Another title or unit from a day on. */
export function ChangePostDialog({
  post,
  onClose,
}: {
  readonly post: PostPartsFragment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const { title, unit } = post.position;
  const [draft, setDraft] = useState<{ title: string; unitId: string | null }>({ title, unitId: unit?.id ?? null });
  const [from, setFrom] = useState<string | null>(todayInVietnam());
  const act = useAct(ChangePostDocument, { done: t('changed') });
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    const input = { positionId: post.id, version: post.version, ...draft, from: from ?? '' };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('changeNamed', { title })}
      submitLabel={t('change')}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={['title', 'from']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        <p>{t('changeText')}</p>
        <TitleAndUnit
          agencyId={post.position.agency.id}
          post={draft}
          at=""
          errors={errors}
          onChange={(change) => setDraft((former) => ({ ...former, ...change }))}
        />
        <DateField label={t('from')} value={from} onChange={setFrom} error={errors('from')} required />
      </div>
    </FormDialog>
  );
}

/** Spelling of the name, and what tells namesakes apart. */
export function RenamePersonDialog({
  card,
  onClose,
}: {
  readonly card: PersonCardQuery['personCard'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const [fullName, setFullName] = useState(card.fullName);
  const [identifier, setIdentifier] = useState(card.identifier ?? '');
  const [birthOn, setBirthOn] = useState(card.birthOn ?? null);
  const act = useAct(RenamePersonDocument, { done: t('renamed') });
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    const input = { personId: card.id, version: card.version, fullName, identifier: identifier || null, birthOn };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('rename')}
      submitLabel={t('common:save')}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={['fullName', 'identifier', 'birthOn']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        <TextInput
          label={t('fullName')}
          description={t('renameHint')}
          value={fullName}
          onChange={(event) => setFullName(event.currentTarget.value)}
          error={errors('fullName')}
          required
        />
        <TextInput
          label={t('identifier')}
          description={t('identifierHint')}
          value={identifier}
          onChange={(event) => setIdentifier(event.currentTarget.value)}
          error={errors('identifier')}
        />
        <DateField label={t('birthOn')} value={birthOn} onChange={setBirthOn} error={errors('birthOn')} />
      </div>
    </FormDialog>
  );
}
