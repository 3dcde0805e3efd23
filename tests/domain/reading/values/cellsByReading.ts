/** A table of cells: each line is a reading, a colon and the cells that are read so, with semicolons between. */
export const cellsByReading = (table: string): [cell: string, reading: string][] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      const reading = line.slice(0, colon).trim();
      return line
        .slice(colon + 1)
        .split(';')
        .map((cell): [string, string] => [cell.trim(), reading]);
    });
