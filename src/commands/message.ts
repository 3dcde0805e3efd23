import { wordingOf } from './problemMessage';

const { title, whatToDo } = wordingOf(location.hash);

function write(id: string, text: string): void {
  const element = document.getElementById(id);
  if (!element) throw new Error(`message.html has no element "${id}".`);
  element.textContent = text;
}

write('title', title);
write('what-to-do', whatToDo);
