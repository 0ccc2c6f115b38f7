import { userMessage } from '../jobs/error';
import { createCommands } from '../jobs/workbook/commands';
import type { Session } from '../jobs/workbook/session';
import { mountPane } from '../taskpane';
import { connectRibbon, createOfficeProgram, showPane } from '../workbook/office';

/** What is said of an error that nobody foresaw. */
const UNFORESEEN = '出了没有料到的问题，这次操作没有完成。请保存并重新打开工作簿，再试一次。';

/** Says something in the pane, opening it where it is closed. */
async function say(session: Session, text: string, tone: 'info' | 'error'): Promise<void> {
  session.say(text, tone);
  await showPane();
}

/** Starts the add-in in Excel: the pane, and the ribbon on the same session. */
export function startInExcel(element: HTMLElement): Session {
  const { session } = mountPane(element, createOfficeProgram());
  const commands = createCommands(session, (message) => say(session, message, 'info'));
  connectRibbon(commands, (error) => say(session, userMessage(error) ?? UNFORESEEN, 'error'));
  return session;
}
