import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { ExcelHost } from '../../src/workbench/host/excelHost';
import type { RequirementMatrix } from '../../src/workbench/office/win32External';

/** Excel on the web and the add-in's page must be of one host name, and over https (excel-host 2.5). */
const ORIGIN = 'https://excel.test';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface PaneOnTheWeb {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Names of what the pane asked of the page round it, in order, each once. */
  readonly asked: () => Promise<string[]>;
  readonly faults: readonly string[];
}

interface FrameOptions {
  readonly address: string;
  readonly matrix: string;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    readonly eventDispId?: number;
  };
}

type Answer = { status: number; headers: string[]; body: string } | { osfError: number };
type HostWindow = Window & {
  processQuery(body: string, flags: number): Promise<Answer>;
  asked: string[];
  fire?(entries: readonly unknown[]): void;
};

/** Runs in the page: Excel on the web's side of the talk with the frame of the pane (excel-host 2.5). Stands for itself. */
function frameThePane({ address, matrix }: FrameOptions): void {
  const conversation = 'panel-tracker-conversation';
  const id = 'panel-tracker';
  const host = window as unknown as HostWindow;
  host.asked = [];
  const context = {
    _id: id,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: 'en-GB',
    _dataLocale: 'en-GB',
    _docUrl: 'https://excel.test/tracker.xlsx',
    _clientMode: 0,
    _settings: [],
    _reason: 'inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: id,
    _requirementMatrix: matrix,
    _hostFullVersion: '16.0.17928.41000',
    _addinName: 'Panel Tracker',
    _appDomains: [],
    _hostCustomMessage: '',
  };
  async function answer({ _actionName, _actionType, _data }: Message): Promise<unknown> {
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return context;
    if (_actionName === 'executeMethod') {
      if (_data?.DdaMethod?.DispatchId !== 93 || !_data.ArrayData) return { Version: 1, Error: 5000 };
      const result = await host.processQuery(String(_data.ArrayData[4]), Number(_data.ArrayData[6]));
      return 'osfError' in result
        ? { Version: 1, Error: result.osfError }
        : { Version: 1, Error: 0, Data: [result.status, result.headers, result.body] };
    }
    // Events are registered (1) and taken back (2)
    return _actionType > 0 ? { Error: 0 } : null;
  }
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = (typeof event.data === 'string' ? JSON.parse(event.data) : {}) as Message;
    if (message._messageType !== 0 || message._conversationId !== conversation) return;
    if (!host.asked.includes(message._actionName)) host.asked.push(message._actionName);
    const reply = (data: unknown, responseType: 0 | 1): void =>
      event.source?.postMessage(
        JSON.stringify({
          _messageType: 1,
          _actionName: message._actionName,
          _conversationId: conversation,
          _correlationId: message._correlationId,
          _origin: location.origin,
          _data: data,
          _errorCode: 0,
          _responseType: responseType,
          _serializerVersion: 1,
        }),
        { targetOrigin: new URL(address).origin },
      );
    if (message._actionType === 1 && message._data?.eventDispId === 33)
      host.fire = (entries) => reply({ ArrayData: entries }, 1);
    void answer(message).then((data) => reply(data, 0));
  });
  const frame = document.createElement('iframe');
  frame.title = 'Pane';
  frame.style.cssText = 'width: 400px; height: 800px';
  // The conversation must be the last thing of the fragment
  frame.src = `${address}?_host_Info=Excel$Web$16.00$en-US$correlation$$disableLogging$0#&_xdm_Info=${conversation}|${id}|${location.origin}`;
  document.body.append(frame);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', png: 'image/png' };

/**
 * Opens the built pane in a frame as Excel on the web does: other page, https, messages both ways, Microsoft's office.js
 * from its own address (answered with the files of the package). The host stays in this process.
 */
export async function openOnTheWeb(
  browser: Browser,
  folder: string,
  host: ExcelHost,
  matrix: RequirementMatrix,
): Promise<PaneOnTheWeb> {
  const page = await browser.newPage({ viewport: { width: 480, height: 900 }, reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  await page.route('**/*', async (route) => {
    const address = route
      .request()
      .url()
      .replace(/[?#].*$/, '');
    if (address === `${ORIGIN}/`)
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Excel</title>' });
    const [root, path] = address.startsWith(OFFICE_JS)
      ? [library, address.slice(OFFICE_JS.length)]
      : [folder, address.startsWith(`${ORIGIN}/`) ? address.slice(ORIGIN.length + 1) : ''];
    const file = join(root, normalize(path));
    if (path === '' || !existsSync(file)) {
      faults.push(`nothing at ${address}`);
      return route.abort();
    }
    const contentType = CONTENT_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
  await page.exposeFunction('processQuery', (body: string, flags: number) => host.processQuery(body, flags));
  host.onEvents((events) => {
    const entries = events.map(({ type, targetId, args }) => [65_536, type, targetId, JSON.stringify(args), '', false]);
    void page.evaluate((fired) => (window as unknown as HostWindow).fire?.(fired), entries);
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(frameThePane, { address: `${ORIGIN}/taskpane.html`, matrix: JSON.stringify(matrix) });
  return {
    page,
    pane: page.frameLocator('iframe[title="Pane"]'),
    asked: () => page.evaluate(() => (window as unknown as HostWindow).asked),
    faults,
  };
}
