/** The public description of each error code, and the HTTP status that goes with it. */
const known: Readonly<Record<string, readonly [status: number, message: string]>> = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ActivityLimitReached: [429, 'Activity limit has been reached.'],
  ApiNotFound: [404, 'The API that you are trying to use could not be found.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InsertDeleteConflict: [409, 'The insert or delete operation attempted resulted in a conflict.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [
    400,
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidSelection: [400, 'The current selection is invalid for this operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [409, 'Cannot complete the operation. A table cannot overlap a merged range.'],
  NonBlankCellOffSheet: [400, 'Cells that are not empty would be pushed off the end of the worksheet.'],
  RequestPayloadSizeLimitExceeded: [413, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [413, 'The response payload size has exceeded the limit.'],
  ServiceNotAvailable: [503, 'The service is unavailable.'],
  TooManyRequests: [429, 'There are too many requests.'],
  UnsupportedOperation: [400, 'The operation being attempted is not supported.'],
};

/** An error that real Excel would report, with its public code. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message?: string) {
    const [status, text] = known[code] ?? [400, code];
    super(message ?? text);
    this.code = code;
    this.status = status;
  }
}

/** Something that the client asked for and that this host does not do: a shortcoming of the host, not of the caller. */
export class HostGap extends Error {
  readonly member: string;

  constructor(member: string) {
    super(`HOST GAP: ${member}`);
    this.member = member;
  }
}

/** Throws the error for an argument that Excel would not accept. */
export function invalidArgument(detail?: string): never {
  throw new HostError('InvalidArgument', detail);
}
