import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { DelegableBook, KeyScope } from '@qlvb/contract/types';
import { DELEGABLE_BOOKS } from '@qlvb/domain/delegations/scope';
import { ALL_KEY_SCOPES } from '@qlvb/domain/keys/scopes';
import { KEY_LIMITS, lastDayOfKey } from '@qlvb/domain/keys/validate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import { TreePicker } from '../../../shared/ui/tree-picker.tsx';
import { CreateIntegrationKeyDocument } from './keys.generated.ts';
import type { NewSecret } from './secret-shown.tsx';
import classes from './keys.module.css';

/** Two requests a second, all day: enough for a system that keeps in step. */
const USUAL_PACE = 120;

interface KeyFormProps {
  readonly agencyId: string;
  onClose(): void;
  onMade(secret: NewSecret): void;
}

export function KeyForm({ agencyId, onClose, onMade }: KeyFormProps) {
  const { t } = useTranslation('keys');
  const create = useAct(CreateIntegrationKeyDocument, { done: t('madeDone') });
  const errors = useFieldErrors(create.refusal);
  const today = todayInVietnam();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [scopes, setScopes] = useState<readonly KeyScope[]>([]);
  const [books, setBooks] = useState<readonly DelegableBook[]>([]);
  const [validTo, setValidTo] = useState<string | null>(lastDayOfKey(today));
  const [addresses, setAddresses] = useState('');
  const [perMinute, setPerMinute] = useState<number>(USUAL_PACE);

  const submit = async () => {
    const done = await create.run({
      input: {
        agencyId,
        name,
        purpose,
        scopes: [...scopes],
        books: books.length > 0 ? [...books] : null,
        validTo: validTo ?? '',
        addresses: addresses.split(/[\s,;]+/).filter(Boolean),
        perMinute,
      },
    });
    if (!done) return;
    onMade({ name: done.key.name, secret: done.secret, formerUntil: null });
    onClose();
  };

  return (
    <FormDialog
      opened
      size="lg"
      title={t('new')}
      submitLabel={t('create')}
      pending={create.pending}
      refusal={create.refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.fields}>
        <TextInput
          data-autofocus
          required
          label={t('name')}
          description={t('nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errors('name')}
        />
        <Textarea
          required
          autosize
          minRows={2}
          label={t('purpose')}
          description={t('purposeHint')}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          error={errors('purpose')}
        />
        <Checkbox.Group
          required
          label={t('scopes')}
          description={t('scopesHint')}
          value={[...scopes]}
          onChange={(chosen) => setScopes(ALL_KEY_SCOPES.filter((scope) => chosen.includes(scope)))}
          error={errors('scopes')}
        >
          <div className={classes.choices}>
            {ALL_KEY_SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} description={t(`scopeText.${scope}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <TreePicker
          label={t('books')}
          description={t('booksHint')}
          options={DELEGABLE_BOOKS.map((id) => ({ id, label: t(`delegations:book.${id}`) }))}
          value={books.map((id) => ({ id, label: t(`delegations:book.${id}`) }))}
          onChange={(chosen) => setBooks(DELEGABLE_BOOKS.filter((code) => chosen.some(({ id }) => id === code)))}
          error={errors('books')}
        />
        <div className={classes.pair}>
          <DateField
            required
            label={t('validTo')}
            value={validTo}
            onChange={setValidTo}
            min={today}
            max={lastDayOfKey(today)}
            error={errors('validTo')}
          />
          <NumberInput
            required
            label={t('perMinute')}
            min={KEY_LIMITS.perMinute.min}
            max={KEY_LIMITS.perMinute.max}
            value={perMinute}
            onChange={(value) => setPerMinute(Number(value))}
            error={errors('perMinute')}
          />
        </div>
        <Textarea
          autosize
          minRows={2}
          label={t('addresses')}
          description={t('addressesHint')}
          value={addresses}
          onChange={(event) => setAddresses(event.currentTarget.value)}
          error={errors('addresses')}
        />
      </div>
    </FormDialog>
  );
}
