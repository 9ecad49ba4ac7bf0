import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import {
  AddUnitDocument,
  EndUnitDocument,
  RenameUnitDocument,
  type UnitCardPartsFragment,
} from '../pages/units-page.generated.ts';
import { EndOnDayDialog } from './end-on-day-dialog.tsx';
import classes from './people.module.css';

/** A new unit, or another name of one from a day on. */
export function NameUnitDialog({
  agencyId,
  card,
  onClose,
}: {
  readonly agencyId: string;
  readonly card?: UnitCardPartsFragment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const [name, setName] = useState(card?.unit.name ?? '');
  const [abbreviation, setAbbreviation] = useState(card?.unit.abbreviation ?? '');
  const [from, setFrom] = useState<string | null>(todayInVietnam());
  const add = useAct(AddUnitDocument, { done: t('units.done') });
  const rename = useAct(RenameUnitDocument, { done: t('units.done') });
  const act = card ? rename : add;
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    const input = { name, abbreviation, from: from ?? '' };
    const done = card
      ? await rename.run({ input: { ...input, unitId: card.id, version: card.version } })
      : await add.run({ input: { ...input, agencyId } });
    if (done) onClose();
  };
  return (
    <FormDialog
      opened
      title={card ? t('units.renameNamed', { name: card.unit.name }) : t('units.add')}
      submitLabel={card ? t('units.rename') : t('units.add')}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={['name', 'abbreviation', 'from']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        <TextInput
          label={t('units.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errors('name')}
          required
        />
        <TextInput
          label={t('units.abbreviation')}
          value={abbreviation}
          onChange={(event) => setAbbreviation(event.currentTarget.value)}
          error={errors('abbreviation')}
          required
        />
        <DateField label={t('from')} value={from} onChange={setFrom} error={errors('from')} required />
      </div>
    </FormDialog>
  );
}

/** The last day of a unit; its people have moved before. */
export function EndUnitDialog({
  card,
  onClose,
}: {
  readonly card: UnitCardPartsFragment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  return (
    <EndOnDayDialog
      mutation={EndUnitDocument}
      input={{ unitId: card.id, version: card.version }}
      title={t('units.endNamed', { name: card.unit.name })}
      text={t('units.endText')}
      done={t('units.done')}
      onClose={onClose}
    />
  );
}
