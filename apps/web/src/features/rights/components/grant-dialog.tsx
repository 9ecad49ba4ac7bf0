import { Textarea } from '@mantine/core';
import type { Role } from '@qlvb/contract/types';
import { BASIS_LIMITS } from '@qlvb/domain/identity/grants';
import { type Permission, ROLE_RIGHTS } from '@qlvb/domain/permissions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleSentence } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { permissionWord } from '../../../shared/ui/why/ways.ts';
import { GrantRoleDocument, type PositionRightsPartsFragment } from '../pages/rights-page.generated.ts';
import classes from '../pages/rights-page.module.css';

interface GrantDialogProps {
  readonly post: PositionRightsPartsFragment;
  onClose(): void;
  onReload(): void;
}

/** A role with its basis and days; what it gives is said before it is given, and which cannot be given and why. */
export function GrantDialog({ post: { position, choices }, onClose, onReload }: GrantDialogProps) {
  const { t } = useTranslation('rights');
  const [role, setRole] = useState<Role | null>(null);
  const [basis, setBasis] = useState('');
  const [validFrom, setFrom] = useState<string | null>(null);
  const [validTo, setTo] = useState<string | null>(null);
  const word = (each: Role) => t(`enums:Role.${each}`);
  const grant = useAct(GrantRoleDocument, { done: role ? t('grant.done', { role: word(role) }) : '' });
  const errors = useFieldErrors(grant.refusal);
  const refused = choices.filter(({ reason }) => reason.code);
  const submit = async () => {
    if (!role) return;
    const done = await grant.run({ input: { positionId: position.id, role, basis, validFrom, validTo } });
    if (!done) return;
    onReload();
    onClose();
  };
  return (
    <FormDialog
      opened
      title={t('grant.title', { name: position.person.fullName })}
      submitLabel={t('grant.action')}
      pending={grant.pending}
      refusal={grant.refusal}
      shownPaths={['basis', 'validFrom', 'validTo']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Select
        required
        label={t('grant.role')}
        value={role}
        data={choices.map(({ role: value, reason }) => ({ value, label: word(value), disabled: Boolean(reason.code) }))}
        onChange={(value) => setRole(choices.find((choice) => choice.role === value)?.role ?? null)}
      />
      {refused.length > 0 ? (
        <details>
          <summary>{t('grant.refused')}</summary>
          {refused.map(({ role: each, reason }) => (
            <p key={each} className={classes.dim}>
              {t('grant.cannot', { role: word(each), reason: ruleSentence(reason.code ?? '', reason.params) })}
            </p>
          ))}
        </details>
      ) : null}
      {role ? (
        <div>
          <p>{t('grant.gives')}</p>
          <ul>
            {Object.entries(ROLE_RIGHTS[role]).map(([permission, scope]) => (
              <li key={permission}>
                {permissionWord(t, permission as Permission)} <span className={classes.dim}>{t(`scope.${scope}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Textarea
        required
        autosize
        minRows={2}
        label={t('grant.basis')}
        description={t('grant.basisHint', BASIS_LIMITS)}
        error={errors('basis')}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <DateField
        label={t('grant.from')}
        description={t('grant.fromHint')}
        value={validFrom}
        error={errors('validFrom')}
        onChange={setFrom}
      />
      <DateField
        label={t('grant.to')}
        description={t('grant.toHint')}
        value={validTo}
        error={errors('validTo')}
        onChange={setTo}
      />
    </FormDialog>
  );
}
