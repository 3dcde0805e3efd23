/** A text without outer white space and with line breaks of one kind; everything inside stays as it was typed. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
