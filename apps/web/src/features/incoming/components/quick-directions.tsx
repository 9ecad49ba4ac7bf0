import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateFavourite } from '@qlvb/domain/incoming/instructions';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { type Assignee, toAssigneeInput } from '../../../shared/ui/assignee-picker.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { addresseesOf, keyOf } from './assignees.ts';
import { type DirectionHelpQuery, SaveDirectionFavouriteDocument } from './instructions.generated.ts';
import classes from './quick.module.css';
import { digitOf, useDigitKeys } from './use-digit-keys.ts';

type Help = DirectionHelpQuery['directionHelp'];
export interface Chosen {
  readonly lead: readonly Assignee[];
  readonly coop: readonly Assignee[];
  readonly info: readonly Assignee[];
}
interface Offer extends Chosen {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
}

const sameChoice = (a: Chosen, b: Chosen): boolean =>
  (['lead', 'coop', 'info'] as const).every(
    (part) => a[part].map(keyOf).toSorted().join(' ') === b[part].map(keyOf).toSorted().join(' '),
  );

/** Those kept under a name first, then what was given together most often and has no name yet. */
function offersOf({ favourites, usual }: Help, gone: (count: number) => string): Offer[] {
  const chosen = (row: Help['favourites'][number] | Help['usual'][number]): Chosen => ({
    lead: row.lead ? addresseesOf([row.lead]) : [],
    coop: addresseesOf(row.coop),
    info: addresseesOf(row.info),
  });
  const names = ({ lead, coop, info }: Chosen) => [...lead, ...coop, ...info].map(({ label }) => label).join(' · ');
  const kept = favourites.map((row): Offer => {
    const all = chosen(row);
    const missing = row.gone === 0 ? '' : ` (${gone(row.gone)})`;
    return { ...all, key: row.id, name: `${row.name}${missing}`, hint: names(all) };
  });
  const others = usual
    .map(chosen)
    .filter((choice) => !kept.some((offer) => sameChoice(offer, choice)))
    .map((choice): Offer => ({ ...choice, key: names(choice), name: names(choice), hint: names(choice) }));
  return [...kept, ...others];
}

/** Nơi nhận hay giao: one tap fills lead, co-operation and information; what stands there is kept under a name. */
export function QuickDirections({
  help,
  chosen,
  onChoose,
}: {
  readonly help: Help | undefined;
  readonly chosen: Chosen;
  onChoose(chosen: Chosen): void;
}) {
  const { t } = useTranslation('instructions');
  const [name, setName] = useState<string | null>(null);
  const save = useAct(SaveDirectionFavouriteDocument, { done: t('favourites.saved') });
  const [lead] = chosen.lead;
  const input = {
    name: name ?? '',
    coop: chosen.coop.map(toAssigneeInput),
    info: chosen.info.map(toAssigneeInput),
  };
  const checks = useChecks(validateFavourite({ ...input, lead: lead ? toAssigneeInput(lead) : null }), save.refusal);
  const offers = help ? offersOf(help, (count) => t('favourites.gone', { count })) : [];
  const isKept = offers.some((offer) => sameChoice(offer, chosen));
  useDigitKeys(
    (at) => {
      const offer = offers[at];
      if (offer) onChoose(offer);
    },
    { shift: true },
  );
  const submit = async () => {
    if (!lead || !checks.passes()) return;
    if (await save.run({ input: { ...input, lead: toAssigneeInput(lead) } })) setName(null);
  };
  return (
    <>
      {offers.length > 0 ? (
        <div role="group" aria-label={t('favourites.label')}>
          <div aria-hidden className={classes.label}>
            {t('favourites.label')}
          </div>
          <div className={classes.buttons}>
            {offers.map((offer, at) => (
              <UnstyledButton
                key={offer.key}
                type="button"
                className={classes.choice}
                title={offer.hint}
                aria-pressed={sameChoice(offer, chosen)}
                aria-keyshortcuts={digitOf(at) && `Alt+Shift+${digitOf(at)}`}
                onClick={() => onChoose(offer)}
              >
                <span aria-hidden className={classes.key}>
                  {digitOf(at)}
                </span>
                {offer.name}
              </UnstyledButton>
            ))}
          </div>
        </div>
      ) : null}
      {name === null ? (
        lead && !isKept ? (
          <div>
            <Button size="compact-sm" variant="subtle" onClick={() => setName('')}>
              {t('favourites.keepThese')}
            </Button>
          </div>
        ) : null
      ) : (
        <Group align="end" gap="xs">
          <TextInput
            label={t('favourites.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              // The direction itself is not sent by naming its addressees.
              event.preventDefault();
              void submit();
            }}
            error={fieldErrors(checks.refusal)('name')}
            autoFocus
          />
          <Button variant="default" loading={save.pending} onClick={() => void submit()}>
            {t('favourites.save')}
          </Button>
          <Button variant="subtle" onClick={() => setName(null)}>
            {t('common:cancel')}
          </Button>
        </Group>
      )}
      <RefusalAlert refusal={checks.refusal} shownPaths={['name']} />
    </>
  );
}
