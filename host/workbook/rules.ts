import type { Area } from './address';

/** A conditional format: where it applies, in which order, and its settings by name (`Rule`, `Font.Bold`, …). */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  readonly settings: Record<string, unknown>;
}

/** A data validation over some areas. */
export interface Validation {
  areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: Readonly<Record<string, unknown>> | undefined;
  readonly alert: Readonly<Record<string, unknown>> | undefined;
}
