import { FUNCTION_IDS } from './ids';

type Action = (...args: readonly unknown[]) => unknown;
type Actions = Readonly<Record<string, Action>>;

let loaded: Actions | undefined;

/** The functions come with the code catalogue, which a pane that opens need not wait for. */
async function load(): Promise<Actions> {
  const { FUNCTIONS } = await import('./functions');
  loaded = FUNCTIONS as unknown as Actions;
  return loaded;
}

/**
 * Tells the custom-functions runtime which function answers which id; once, when the page of the add-in starts. The
 * first cell that asks waits until the functions are loaded, all later ones are answered at once.
 */
export function associateFunctions(): void {
  for (const id of FUNCTION_IDS) {
    CustomFunctions.associate(id, (...args: readonly unknown[]) =>
      loaded ? loaded[id]?.(...args) : load().then((functions) => functions[id]?.(...args)),
    );
  }
}
