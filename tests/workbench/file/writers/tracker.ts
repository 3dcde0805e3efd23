/** What every foreign writer puts on its first sheet; the other sheets hold what that writer can draw. */
export const TRACKER = {
  sheet: 'Tracker',
  header: ['Ref', 'Status', 'Owner', 'Done'],
  rows: [
    ['CC1', 'Open', 'ACC Crime', 10],
    ['CC2', 'Closed', 'ACC Crime', 100],
    ['AFI1', 'Open', 'Head of Custody', 40],
    ['AFI2', 'Paused', 'Head of Custody', 0],
  ],
} as const;

/** A red picture of one pixel. */
export const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64'),
);

/** A compound file as far as its signature goes: nobody runs it, every byte of it must come through. */
export const MACROS = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...Array.from({ length: 1016 }, (_, i) => (i * 31) % 256),
]);
