import type { Column, DateOrder } from '#lib/domain/column.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { networkById, networks } from '#lib/engine/audience/catalog.ts';
import { listOf, plannedColumns, tokensOf } from '#lib/engine/audience/choices.ts';
import { checkSettings } from '#lib/engine/audience/gaps.ts';
import type { Network } from '#lib/engine/audience/network.ts';
import { offerSettings, type SettingsWish } from '#lib/engine/audience/offer.ts';
import { planHash } from '#lib/engine/audience/plan.ts';
import type { ChosenColumn, NetworkSettings } from '#lib/engine/audience/settings.ts';
import { wishFrom } from './remembered-settings.ts';

/** Where the file goes, and how it is written there. What the user did not decide is offered again whenever the
 * columns change. */
export class Destination {
  networkId = $state(firstNetwork.id);
  country = $state<string | null>(null);
  dates = $state<DateOrder | null>(null);
  /** Kind of list and options chosen, by network: coming back to a network finds them again. */
  #wishes = $state.raw<Readonly<Record<string, SettingsWish>>>({});
  /** Columns taken in or left out by hand, by network. */
  #picked = $state.raw<Readonly<Record<string, readonly ChosenColumn[]>>>({});
  readonly #columns: () => readonly Column[];

  constructor(columns: () => readonly Column[]) {
    this.#columns = columns;
  }

  readonly network: Network = $derived(networkById(this.networkId) ?? firstNetwork);

  /** What the user wishes of this network. */
  readonly wish: SettingsWish = $derived({
    ...this.#wishes[this.network.id],
    country: this.country,
    dates: this.dates
  });

  readonly settings: NetworkSettings = $derived.by(() => {
    const offered = offerSettings(this.network, this.#columns(), this.wish);
    const picked = this.#picked[this.network.id];
    return picked ? { ...offered, columns: picked } : offered;
  });

  readonly list = $derived(listOf(this.network, this.settings));
  readonly tokens = $derived(tokensOf(this.network, this.settings));
  readonly gaps = $derived.by(() => checkSettings(this.network, this.settings, this.#columns()));
  /** The columns of the produced file, in its order. */
  readonly planned = $derived.by(() => plannedColumns(this.network, this.settings, this.#columns()));
  readonly plan: HashPlan = $derived.by(() =>
    planHash(this.network, this.settings, this.#columns(), this.#columns().length)
  );

  /** Fields that need to know a country that the rows do not say. */
  readonly needsCountry: boolean = $derived.by(
    () =>
      this.planned.some(({ field, hashed }) => hashed === null && field.needs.includes('country')) &&
      !this.#columns().some(({ role }) => role === 'country')
  );

  choose(networkId: string): void {
    this.networkId = networkId;
  }

  /** Sets a token of the sentence; another kind of list offers its own options and columns. */
  setOption(key: string, value: string): void {
    const before = this.#wishes[this.networkId] ?? {};
    const wish = key === 'list' ? { list: value } : { ...before, options: { ...before.options, [key]: value } };
    this.#wishes = { ...this.#wishes, [this.networkId]: wish };
    if (key === 'list') this.#pick(null);
  }

  /** True when the user set this token. */
  isSet(key: string): boolean {
    const wish = this.#wishes[this.networkId];
    return key === 'list' ? wish?.list !== undefined : key in (wish?.options ?? {});
  }

  setColumns(columns: readonly ChosenColumn[]): void {
    this.#pick(columns);
  }

  /** The columns have changed: what was picked among the former ones says nothing any more. */
  forgetPicked(): void {
    this.#picked = {};
  }

  /** Takes up what was decided about a file of the same shape. */
  recall(networkId: string | null, remembered: unknown): void {
    this.forgetPicked();
    if (networkId === null || !networkById(networkId)) return;
    const { country, dates, ...wish } = wishFrom(remembered);
    this.networkId = networkId;
    this.country = country ?? null;
    this.dates = dates ?? null;
    this.#wishes = { ...this.#wishes, [networkId]: wish };
  }

  #pick(columns: readonly ChosenColumn[] | null): void {
    const { [this.networkId]: _, ...others } = this.#picked;
    this.#picked = columns ? { ...others, [this.networkId]: columns } : others;
  }
}

const firstNetwork: Network = networks[0] ?? never();

function never(): never {
  throw new Error('the catalogue of networks is empty');
}
