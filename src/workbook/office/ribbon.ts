/// <reference types="office-js" />

/** What a ribbon button or menu entry does. */
export type Command = () => Promise<void>;

/** Tells the user something that went wrong. */
export type Tell = (error: unknown) => Promise<void> | void;

/**
 * Connects commands with the names that the manifest gives to ribbon buttons. One runs at a time: a second press while
 * one is at work does nothing, for the first will have done it. Excel is told that a command is over in any case, else
 * it would go on waiting and grey the ribbon out.
 */
export function connectRibbon(commands: Readonly<Record<string, Command>>, tell: Tell): void {
  let isAtWork = false;

  const run = async (command: Command): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    try {
      await command();
    } catch (error) {
      await tell(error);
    } finally {
      isAtWork = false;
    }
  };

  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(command).finally(() => {
        event.completed();
      });
    });
  }
}
