/** Where a template stands: its section and the situation it is for. */
export interface TemplatePlace {
  readonly section: string;
  readonly sentence: string;
}

/** A template that cannot be used, with its place and a message for the person who wrote it. */
export class WordingError extends Error {
  readonly place: TemplatePlace;
  /** Zero-based position in the template. */
  readonly offset: number;

  constructor(message: string, place: TemplatePlace, offset = 0) {
    super(message);
    this.name = 'WordingError';
    this.place = place;
    this.offset = offset;
  }
}
