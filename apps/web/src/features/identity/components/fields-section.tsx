import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Pending } from '../../../shared/ui/pending.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import {
  AddAgencyFieldDocument,
  type AgencyFieldPartsFragment,
  AgencyFieldsDocument,
  ChangeAgencyFieldDocument,
} from './fields-section.generated.ts';
import classes from './people.module.css';

/** Lĩnh vực of an agency: what deputies are given to sign KT. in, and what a draft can be given. */
export function FieldsSection({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation('people');
  const query = useQuery(AgencyFieldsDocument, { variables: { agencyId } });
  const [naming, setNaming] = useState<AgencyFieldPartsFragment | 'new' | null>(null);
  const change = useAct(ChangeAgencyFieldDocument, { done: t('fields.done') });
  const fields = query.data?.agencyFields ?? [];
  return (
    <Section
      title={t('fields.title')}
      count={query.data && fields.length}
      actions={
        <Button size="xs" onClick={() => setNaming('new')}>
          {t('fields.add')}
        </Button>
      }
    >
      <p className={classes.dim}>{t('fields.text')}</p>
      <Pending query={query} />
      {query.data && fields.length === 0 ? <p>{t('fields.none')}</p> : null}
      <RefusalAlert refusal={change.refusal} />
      <ul className={classes.list} aria-label={t('fields.title')}>
        {fields.map((field) => (
          <li key={field.id} className={classes.acts}>
            <span>{field.name}</span>
            {field.retired ? <Badge tone="plain">{t('fields.retired')}</Badge> : null}
            <Button
              size="xs"
              variant="default"
              aria-label={t('fields.renameNamed', { name: field.name })}
              onClick={() => setNaming(field)}
            >
              {t('fields.rename')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={change.pending}
              aria-label={t(field.retired ? 'fields.reviveNamed' : 'fields.retireNamed', { name: field.name })}
              onClick={() => {
                const { id: fieldId, version, name, retired } = field;
                void change.run({ input: { fieldId, version, name, retired: !retired } });
              }}
            >
              {t(field.retired ? 'fields.revive' : 'fields.retire')}
            </Button>
          </li>
        ))}
      </ul>
      {naming === null ? null : (
        <NameFieldDialog
          agencyId={agencyId}
          {...(naming === 'new' ? {} : { field: naming })}
          onClose={() => setNaming(null)}
        />
      )}
    </Section>
  );
}

interface NameFieldProps {
  readonly agencyId: string;
  /** The one to call otherwise; a new one without. */
  readonly field?: AgencyFieldPartsFragment;
  onClose(): void;
}

function NameFieldDialog({ agencyId, field, onClose }: NameFieldProps) {
  const { t } = useTranslation('people');
  const [name, setName] = useState(field?.name ?? '');
  const add = useAct(AddAgencyFieldDocument, { done: t('fields.done') });
  const change = useAct(ChangeAgencyFieldDocument, { done: t('fields.done') });
  const act = field ? change : add;
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    const done = field
      ? await change.run({ input: { fieldId: field.id, version: field.version, name, retired: field.retired } })
      : await add.run({ input: { agencyId, name } });
    if (done) onClose();
  };
  const title = field ? t('fields.renameNamed', { name: field.name }) : t('fields.add');
  return (
    <FormDialog
      opened
      size="sm"
      title={title}
      submitLabel={field ? t('fields.rename') : t('fields.add')}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={['name']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('fields.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errors('name')}
        required
      />
    </FormDialog>
  );
}
