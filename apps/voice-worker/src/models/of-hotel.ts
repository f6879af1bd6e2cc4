import type { Logger } from '@innline/shared/server';
import { createOpenAiModel, type ModelAccount } from '../adapters/llm/openai-compatible';
import { scriptedModel } from '../adapters/llm/scripted';
import type { Accounts } from '../data/accounts';
import type { WorkerEnv } from '../env';
import { Breaker } from '../speech/breaker';
import type { ModelPlace } from './in-order';
import { probeModel } from './probe';

/** A call waits no longer for PostgreSQL to say what the hotel has connected. */
const ACCOUNTS_MS = 800;

/** Rules answer at once and never fail. */
const SCRIPTED: ModelPlace = { model: scriptedModel, breaker: null, patienceMs: 1_000 };

const VENDORS = ['openai', 'azure_openai', 'openai_compatible'] as const;

export interface HotelModelsOptions {
  accounts: Pick<Accounts, 'of'>;
  env: Pick<WorkerEnv, 'INNLINE_OPENAI_URL' | 'INNLINE_HTTP_PRIVATE' | 'INNLINE_LLM'>;
  log: Logger;
}

interface Known {
  /** The accounts it was made of. */
  of: string;
  places: readonly ModelPlace[];
}

/** The models of each hotel, in the order they are asked: its accounts, then the rules. */
export class HotelModels {
  private readonly known = new Map<string, Known>();

  constructor(private readonly options: HotelModelsOptions) {}

  /** Never throws and never takes long: without an answer about the accounts, it is as it was, or the rules alone. */
  async of(hotelId: string): Promise<readonly ModelPlace[]> {
    const accounts = await this.accountsOf(hotelId);
    const known = this.known.get(hotelId);
    if (!accounts) return known?.places ?? this.last();
    const of = JSON.stringify(accounts);
    if (known?.of === of) return known.places;
    // a conversation under way keeps the model it has; only the looking after it ends
    for (const { breaker } of known?.places ?? []) breaker?.close();
    const places = [...accounts.map((account) => this.placeOf(account)), ...this.last()];
    this.known.set(hotelId, { of, places });
    return places;
  }

  async close(): Promise<void> {
    for (const { places } of this.known.values()) {
      for (const { model, breaker } of places) {
        breaker?.close();
        await model.close();
      }
    }
    this.known.clear();
  }

  private last(): readonly ModelPlace[] {
    return this.options.env.INNLINE_LLM === 'none' ? [] : [SCRIPTED];
  }

  private placeOf(account: ModelAccount): ModelPlace {
    const { env, log } = this.options;
    const options = { openAiUrl: env.INNLINE_OPENAI_URL, privateAddresses: env.INNLINE_HTTP_PRIVATE };
    const model = createOpenAiModel(account, options);
    const breaker = new Breaker(model.id, { probe: () => probeModel(model), log });
    return { model, breaker, patienceMs: Number(account.patience) };
  }

  /** Those to be asked first first, else in the order of the page; null: nobody knows now. */
  private async accountsOf(hotelId: string): Promise<ModelAccount[] | null> {
    const { accounts, log } = this.options;
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ACCOUNTS_MS).unref());
    const asked = VENDORS.map(async (vendor) => {
      const account = await accounts.of(hotelId, vendor);
      return account && ({ ...account, vendor } as ModelAccount);
    });
    try {
      const found = await Promise.race([Promise.all(asked), late]);
      const there = found?.filter((account) => account !== null);
      return there?.sort((a, b) => Number(a.order === 'fallback') - Number(b.order === 'fallback')) ?? null;
    } catch (error) {
      log.warn({ hotelId, err: { message: (error as Error).message } }, 'The models of a hotel are not known');
      return null;
    }
  }
}
