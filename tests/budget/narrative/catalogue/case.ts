import type { Scene } from '../scene';

/** One situation and the exact words for it. */
export interface WordingCase {
  readonly situation: string;
  readonly scene: Scene;
  readonly text: readonly string[];
}

/** The situations of one section, by the end of its heading. */
export interface WordingGroup {
  readonly heading: string;
  readonly cases: readonly WordingCase[];
}
