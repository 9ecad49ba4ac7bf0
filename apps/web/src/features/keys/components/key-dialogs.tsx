import { KEY_LIMITS, lastDayOfKey } from '@qlvb/domain/keys/validate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import { ReasonDialog } from '../../../shared/ui/reason-dialog.tsx';
import { type KeyListedFragment, RenewIntegrationKeyDocument, RevokeIntegrationKeyDocument } from './keys.generated.ts';
import type { NewSecret } from './secret-shown.tsx';
import classes from './keys.module.css';

/** A working day to change the secret in the other system. */
const USUAL_OVERLAP = 24;

interface RenewDialogProps {
  readonly of: KeyListedFragment;
  onClose(): void;
  onRenewed(secret: NewSecret): void;
}

export function RenewDialog({ of: key, onClose, onRenewed }: RenewDialogProps) {
  const { t } = useTranslation('keys');
  const renew = useAct(RenewIntegrationKeyDocument, { done: t('renewDone') });
  const errors = useFieldErrors(renew.refusal);
  const today = todayInVietnam();
  const [validTo, setValidTo] = useState<string | null>(lastDayOfKey(today));
  const [overlapHours, setOverlapHours] = useState<number>(USUAL_OVERLAP);
  const submit = async () => {
    const { id: keyId, version } = key;
    const done = await renew.run({ input: { keyId, version, validTo: validTo ?? '', overlapHours } });
    if (!done) return;
    onRenewed({ name: key.name, secret: done.secret, formerUntil: done.key.formerSecretUntil });
    onClose();
  };
  return (
    <FormDialog
      opened
      title={t('renewNamed', { name: key.name })}
      submitLabel={t('renew')}
      pending={renew.pending}
      refusal={renew.refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.fields}>
        <p>{t('renewText')}</p>
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
          label={t('overlap')}
          description={t('overlapHint')}
          min={KEY_LIMITS.overlapHours.min}
          max={KEY_LIMITS.overlapHours.max}
          value={overlapHours}
          onChange={(value) => setOverlapHours(Number(value))}
          error={errors('overlapHours')}
        />
      </div>
    </FormDialog>
  );
}

export function RevokeDialog({ of: key, onClose }: { readonly of: KeyListedFragment; onClose(): void }) {
  const { t } = useTranslation('keys');
  const revoke = useAct(RevokeIntegrationKeyDocument, { done: t('revokeDone') });
  return (
    <ReasonDialog
      opened
      danger
      title={t('revokeNamed', { name: key.name })}
      description={t('revokeText')}
      submitLabel={t('revoke')}
      pending={revoke.pending}
      refusal={revoke.refusal}
      onClose={onClose}
      onSubmit={(reason) =>
        void revoke.run({ input: { keyId: key.id, reason } }).then((done) => (done ? onClose() : undefined))
      }
    />
  );
}
