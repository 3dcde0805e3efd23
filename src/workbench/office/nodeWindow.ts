/**
 * The few things of a browser window that office.js touches while it boots. They are put on `globalThis`, so that the
 * library runs in the realm of the code under test and `error instanceof Error` holds (excel-host 2.3).
 */
const ORIGIN = 'https://localhost';
const FOLDER = `${ORIGIN}/dist/`;

interface ScriptElement {
  src?: string;
  onload?: (() => void) | null;
  onerror?: ((error: unknown) => void) | null;
}

const nothing = (): undefined => undefined;

const element = (tagName: string) => ({
  tagName: tagName.toUpperCase(),
  style: {},
  setAttribute: nothing,
  getAttribute: () => null,
  appendChild: nothing,
  addEventListener: nothing,
});

/** Makes `globalThis` look like the window of a pane whose script element loads `mainScript`; other scripts go to `run`. */
export function defineWindow(mainScript: string, run: (file: string) => void): void {
  const head = {
    ...element('head'),
    appendChild(script: ScriptElement): void {
      const file = new URL(script.src ?? '', FOLDER).href.slice(FOLDER.length);
      queueMicrotask(() => {
        try {
          run(file);
        } catch (error) {
          if (!script.onerror) throw error;
          script.onerror(error);
          return;
        }
        script.onload?.();
      });
    },
  };
  const main = { ...element('script'), src: FOLDER + mainScript };
  const byTag: Readonly<Record<string, unknown[]>> = { script: [main], head: [head] };
  const window: Readonly<Record<string, unknown>> = {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    name: '',
    status: '',
    location: {
      href: `${ORIGIN}/taskpane.html`,
      origin: ORIGIN,
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
      search: '',
      hash: '',
    },
    navigator: { userAgent: 'node', language: 'en-US' },
    history: { replaceState: nothing, pushState: nothing },
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      createElement: element,
      getElementsByTagName: (tag: string) => byTag[tag.toLowerCase()] ?? [],
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener: nothing,
      createTextNode: () => ({}),
      head,
      body: element('body'),
      domain: 'localhost',
      cookie: '',
      readyState: 'complete',
    },
  };
  for (const [name, value] of Object.entries(window)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
}
