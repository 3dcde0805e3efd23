import { nameColour } from '../../../src/app/wording/colourWording';

it.each([
  ['#FF0000', 'red'],
  ['#FFC7CE', 'pale red'],
  ['#FFC000', 'yellow'],
  ['#ED7D31', 'orange'],
  ['#FFFF00', 'yellow'],
  ['#00B050', 'green'],
  ['#C6EFCE', 'pale green'],
  ['#0070C0', 'blue'],
  ['#DDEBF7', 'pale blue'],
  ['#7030A0', 'purple'],
  ['#FF66CC', 'pink'],
  ['#00B0B0', 'turquoise'],
  ['#DDD9C4', 'tan'],
  ['#974706', 'brown'],
  ['#7F7F7F', 'grey'],
  ['#000000', 'black'],
  ['#FFFFFF', 'white'],
  ['a colour', 'a colour'],
])('%s is %s', (colour, name) => expect(nameColour(colour)).toBe(name));
