import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { noConsent } from '#lib/domain/consent.ts';
import type { PersonRecord } from '#lib/domain/person.ts';
import Chronology from '#lib/ui/person/Chronology.svelte';
import { PersonEvents } from '#lib/ui/person/person-events.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';

const consent = { email: noConsent, sms: noConsent, push: noConsent, advertising: noConsent };
const record: PersonRecord = { contact: 0, values: {}, tags: [], consent, ledger: [], origin: null };
const opened = { type: 'email-opened', at: 1_790_000_000_000, values: { campaign: 'Automne' }, source: 'Lettre' };

beforeEach(() => {
  preferences.language = 'fr';
});

test('an event is read as one sentence, with its source on demand', async () => {
  const events = new PersonEvents(0);
  events.shown = [opened];
  events.isWhole = true;
  const screen = await render(Chronology, { props: { record, changes: [], events } });
  await expect.element(screen.getByRole('listitem')).toHaveTextContent(/A ouvert un e-mail Automne/);
  await expect.element(screen.getByText('Source : Lettre')).not.toBeVisible();
  await screen.getByText('A ouvert un e-mail').click();
  await expect.element(screen.getByText('Source : Lettre')).toBeVisible();
});

test('older events are a press away as long as there are any', async () => {
  const events = new PersonEvents(0);
  events.shown = [opened];
  events.busy = true;
  const screen = await render(Chronology, { props: { record, changes: [], events } });
  await expect.element(screen.getByRole('button', { name: 'Montrer plus ancien' })).toBeVisible();
  events.isWhole = true;
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('with one type alone, nothing else is told', async () => {
  const events = new PersonEvents(0);
  events.shown = [opened];
  events.isWhole = true;
  events.type = 'email-opened';
  const arrived = { commit: 1, cause: { kind: 'added' }, at: 1, line: null, changed: [] } as const;
  const screen = await render(Chronology, { props: { record, changes: [arrived], events } });
  await expect.element(screen.getByRole('listitem')).toHaveTextContent('A ouvert un e-mail');
  events.shown = [];
  await expect.element(screen.getByText('Aucun événement de ce type.')).toBeVisible();
});

test('that there are none is said once it is known, and that they cannot be read', async () => {
  const events = new PersonEvents(0);
  const screen = await render(Chronology, { props: { record, changes: [], events } });
  await expect.element(screen.getByText('Aucun événement importé')).not.toBeInTheDocument();
  events.isWhole = true;
  await expect.element(screen.getByText('Aucun événement importé')).toBeVisible();
  events.problem = { kind: 'page-damaged' };
  await expect.element(screen.getByRole('alert')).toHaveTextContent('n’ont pas pu être lus');
});
