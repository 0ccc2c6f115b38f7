import { henan } from './henan';
import type { Profile } from './profile';

export type { Profile } from './profile';

/** All built-in profiles. */
export const PROFILES: readonly Profile[] = [henan];

/** The profile with an id; undefined when there is none. */
export function profileById(id: string): Profile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}
