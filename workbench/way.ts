import type { IWorkbookData } from '@univerjs/core';
import type { HostProgram } from '../src/workbook/program';
import type { SheetPlan } from '../src/budget/sheet';

/** How the page's workbook is reached (通道): straight through the grid, or through office.js over the grid. */
export interface Way {
  /** Puts a workbook on the desk instead of the one before. */
  open(data: IWorkbookData): Promise<HostProgram>;
  /** Puts up a new workbook with these sheets. */
  create(plans: readonly SheetPlan[]): Promise<HostProgram>;
  /** The workbook as it stands. */
  snapshot(): IWorkbookData;
  undo(): Promise<void>;
  /** Tells of every change to the workbook, one by one. */
  onChange(listener: () => void): void;
}

/** Puts a way's grid into an element of the page. */
export type CreateWay = (container: HTMLElement) => Way;
