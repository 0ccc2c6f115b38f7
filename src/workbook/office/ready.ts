/// <reference types="office-js" />

/** The least that the add-in needs; the manifest asks for the same. */
export const LEAST_API = '1.9';

/** Why the add-in cannot work where its page was opened. */
export type Obstacle = 'noOfficeScript' | 'notInExcel' | 'otherProgram' | 'tooOld';

/** Waits until Office is ready; what stands in the way where the page is not in an Excel that will do, else null. */
export async function officeReady(): Promise<Obstacle | null> {
  // The script may not have come: an intranet without a way to Microsoft's server.
  if (!('Office' in globalThis)) return 'noOfficeScript';
  const { host } = (await Office.onReady()) as { readonly host: Office.HostType | null };
  if (host === null) return 'notInExcel';
  if (host !== Office.HostType.Excel) return 'otherProgram';
  return Office.context.requirements.isSetSupported('ExcelApi', LEAST_API) ? null : 'tooOld';
}

/** Opens the pane where it is closed. Excel may refuse; what was to be read there stays for later. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
