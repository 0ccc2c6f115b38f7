/// <reference types="custom-functions-runtime" />

/** The two errors that the functions show: a wrong input (#VALUE!), and nothing to be found or said (#N/A). */
export type ProblemCode = 'invalidValue' | 'notAvailable';

/** Why a cell gets no result; the Chinese message stands beside the error in the cell. */
export class FunctionProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A wrong input: #VALUE!. */
export function invalid(message: string): FunctionProblem {
  return new FunctionProblem('invalidValue', message);
}

/** Nothing to be found or said: #N/A. */
export function unavailable(message: string): FunctionProblem {
  return new FunctionProblem('notAvailable', message);
}

/** The error as the custom-functions runtime takes it. Anything but a FunctionProblem is a fault of ours and thrown on. */
export function cellErrorOf(problem: unknown): CustomFunctions.Error {
  if (!(problem instanceof FunctionProblem)) throw problem;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[problem.code], problem.message);
}
