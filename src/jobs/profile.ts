import { PROFILES, profileById, type Profile } from '../budget/profiles';
import { JobError } from './error';

/** The profile that a user named; a JobError lists the known ones otherwise. */
export function requireProfile(id: string): Profile {
  const profile = profileById(id);
  if (profile) return profile;
  const known = PROFILES.map((one) => `${one.id}（${one.name}）`).join('、');
  throw new JobError(`没有名为“${id}”的模板。可用的模板：${known}。`);
}
