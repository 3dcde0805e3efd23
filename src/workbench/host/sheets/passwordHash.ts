import { notImplemented } from '../hostError';

/** What a password is checked against, as a file holds it; never the password itself. */
export type PasswordHash =
  /** The 16 bits that Excel wrote until 2010 and still takes, as four hexadecimal digits in capitals. */
  | { readonly kind: 'legacy'; readonly hash: string }
  /** What Excel writes since: hash and salt in base64, hashed `spins` times (ECMA-376 18.3.1.85). */
  | {
      readonly kind: 'salted';
      readonly algorithm: string;
      readonly hash: string;
      readonly salt: string;
      readonly spins: string;
    };

/** The low 15 bits, turned to the left. */
const turned = (bits: number, by: number): number => ((bits << by) | (bits >> (15 - by))) & 0x7fff;

/**
 * The legacy hash of a password ([MS-OFFCRYPTO] 2.3.7.1). Refuses one that is not ASCII: what is hashed then depends on the
 * code page of the computer.
 */
export function hashPassword(password: string, location: string): PasswordHash {
  if (!/^[ -~]+$/.test(password)) throw notImplemented(`${location} with a password that is not ASCII`);
  const bits = [...password].reduce(
    (hash, character, at) => hash ^ turned(character.charCodeAt(0), (at + 1) % 15),
    password.length ^ 0xce4b,
  );
  return { kind: 'legacy', hash: bits.toString(16).toUpperCase().padStart(4, '0') };
}

/** Whether it is the password. Refused for a salted hash: browsers work that one out only while nobody waits for it. */
export function isPassword(password: string, wanted: PasswordHash, location: string): boolean {
  if (wanted.kind === 'salted')
    throw notImplemented(`${location} with a password that the file holds as ${wanted.algorithm}`);
  return hashPassword(password, location).hash === wanted.hash;
}
