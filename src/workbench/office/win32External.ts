/**
 * `window.external`, the object that Excel for Windows gives to office.js; the unmodified library finds its host, its
 * context and its transport here. The same code serves Node and a browser page (there it must run before office.js).
 */

/** The answer to one request: a body for the client, or an error code of the transport (5103 is "request too large"). */
export type QueryAnswer = { status: 200; headers: string[]; body: string } | { osfError: number };

/** Requirement sets that the host claims, such as `{ ExcelApi: '1.14' }`. */
export type RequirementMatrix = Readonly<Record<string, string>>;

export interface ExternalOptions {
  /** Answers one ProcessQuery body; `flags` are the request flags of the client. */
  processQuery(body: string, flags: number): QueryAnswer | Promise<QueryAnswer>;
  matrix: RequirementMatrix;
  /** `Office.context.document.settings`: JSON text by key. */
  settings: Map<string, string>;
  documentUrl?: string;
  readOnly?: boolean;
  /** Identity of this instance of the pane; office.js caches settings under it. */
  instanceId?: string;
  /** The document's bytes for getFileAsync (`text`, `compressed` or `pdf`), null when the kind cannot be had. */
  readFile?(kind: 'text' | 'compressed' | 'pdf'): Uint8Array | null | Promise<Uint8Array | null>;
}

/** One rich API event, as the host pushes it to the client. */
export interface RichApiEvent {
  readonly type: number;
  readonly targetId: string;
  readonly args: unknown;
  /** An event of the old style instead, which tells nothing but that it happened: 1 settings, 2 selection. */
  readonly dispatchId?: 1 | 2;
}

export interface InstalledExternal {
  /** Pushes rich API events; false when the client has not subscribed to any. */
  fire(events: readonly RichApiEvent[]): boolean;
}

/** COM's array, as far as office.js looks at it. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

type AnswerCallback = (answer: SafeArray) => void;
type EventHandler = (dispatchId: number, payload: unknown) => void;
type EventCallback = ((status: number) => void) | null | undefined;

const DISPATCH = {
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  fileProperties: 86,
  richApi: 93,
  richApiMessage: 33,
} as const;
const STATUS = { done: 0, fileTypeNotSupported: 1009, operationNotSupported: 5000, internalError: 5001 } as const;
const FILE_KINDS: Readonly<Record<number, 'text' | 'compressed' | 'pdf'>> = { 0: 'text', 5: 'compressed', 6: 'pdf' };
/** Category of a rich API event among the messages of the host. */
const EVENT_CATEGORY = 65_536;
/** host$platform$version$locale$correlation$isDialog$disableLogging$flags: with logging off no telemetry script is asked for. */
const HOST_INFO = 'Excel$Win32$16.01$en-US$panel-tracker$$disableLogging$0';
const THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xf3f3f3,
  controlForegroundColor: 0x000000,
};

const safeArray = (values: unknown[]): SafeArray => ({ toArray: () => values, dimensions: () => 1 });

/** Characters in one piece of a long body. */
const PIECE = 256 * 1024;

/** A long body comes in pieces, which the client joins (excel-host 1.2). */
const inPieces = (body: string): string | string[] =>
  body.length <= PIECE
    ? body
    : Array.from({ length: Math.ceil(body.length / PIECE) }, (_, piece) =>
        body.slice(piece * PIECE, (piece + 1) * PIECE),
      );

/** What office.js reads of the document and of Excel, once, while it boots (excel-host 2.2). */
const hostContext = (options: ExternalOptions) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'b7d1a7c4-6f0e-4d2f-9a58-2f6d8f6f2c10',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 'en-US',
  GetAppDataLocale: () => 'en-US',
  GetDocUrl: () => options.documentUrl ?? '',
  GetAppCapabilities: () => (options.readOnly ? 1 : 0),
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'panel-tracker',
  GetInstanceId: () => options.instanceId ?? 'panel-tracker',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(options.matrix),
  GetHostCustomMessage: () => '',
  GetHostFullVersion: () => '16.0.14332.20000',
  GetDialogRequirementMatrix: () => '',
  GetFeaturesForSolution: () => '',
  GetInitialDisplayMode: () => 2,
  GetOfficeThemeInfo: () => JSON.stringify(THEME),
  GetSettings: () => ({
    Read(keys: string[], values: string[]): void {
      options.settings.forEach((value, key) => {
        keys.push(key);
        values.push(value);
      });
    },
    Write(keys: string[], values: string[]): void {
      options.settings.clear();
      keys.forEach((key, index) => options.settings.set(key, values[index] ?? 'null'));
    },
  }),
});

/** Puts the object on `window`. Everything that the pane asks of Excel comes through it from then on. */
export function installExternal(window: object, options: ExternalOptions): InstalledExternal {
  const handlers = new Map<string, EventHandler>();
  const files = new Map<number, Uint8Array>();
  let lastFile = 0;
  const eventKey = (dispatchId: number, target: string | null | undefined): string => `${dispatchId}|${target ?? ''}`;

  async function executeQuery(params: unknown[]): Promise<unknown[]> {
    // [customData, method, path, headers, body, permission, flags, ...] (excel-host 1.2)
    const message = params[0] as unknown[];
    const answer = await options.processQuery(String(message[4]), Number(message[6]));
    return 'osfError' in answer
      ? [answer.osfError, null]
      : [STATUS.done, answer.status, answer.headers, inPieces(answer.body)];
  }

  async function openFile(params: unknown[]): Promise<unknown[]> {
    const kind = FILE_KINDS[Number(params[0])];
    const bytes = kind && options.readFile ? await options.readFile(kind) : null;
    if (!bytes) return [STATUS.fileTypeNotSupported, null];
    files.set(++lastFile, bytes);
    return [STATUS.done, safeArray([lastFile, bytes.length])];
  }

  function readSlice(params: unknown[]): unknown[] {
    const [handle, offset, size] = params.map(Number) as [number, number, number];
    const bytes = files.get(handle)?.slice(offset, offset + size);
    return bytes ? [STATUS.done, safeArray([Array.from(bytes), bytes.length])] : [STATUS.internalError, null];
  }

  async function execute(dispatchId: number, params: unknown[]): Promise<unknown[]> {
    switch (dispatchId) {
      case DISPATCH.richApi:
        return executeQuery(params);
      case DISPATCH.getFile:
        return openFile(params);
      case DISPATCH.getSlice:
        return readSlice(params);
      case DISPATCH.closeFile:
        files.delete(Number(params[0]));
        return [STATUS.done, null];
      case DISPATCH.fileProperties:
        return [STATUS.done, safeArray([options.documentUrl ?? ''])];
      default:
        return [STATUS.operationNotSupported, null];
    }
  }

  const context = hostContext(options);
  const external = {
    GetContext: () => context,
    GetHostInfo: () => HOST_INFO,
    GetLoggingAllowed: () => false,
    Execute(dispatchId: number, params: unknown[], callback: AnswerCallback): void {
      execute(dispatchId, params).then(
        (answer) => callback(safeArray(answer)),
        (error: unknown) => {
          callback(safeArray([STATUS.internalError, null]));
          // A host that throws is broken: the client may only be told a number, the programmer must see the rest.
          queueMicrotask(() => {
            throw error;
          });
        },
      );
    },
    // The callbacks of both are null in some builds of office.js (excel-host 1.1).
    RegisterEvent(dispatchId: number, target: string | null, handler: EventHandler, callback: EventCallback): void {
      handlers.set(eventKey(dispatchId, target), handler);
      callback?.(STATUS.done);
    },
    UnregisterEvent(dispatchId: number, target: string | null, callback: EventCallback): void {
      handlers.delete(eventKey(dispatchId, target));
      callback?.(STATUS.done);
    },
  };
  Object.defineProperty(window, 'external', { value: external, writable: true, configurable: true });

  return {
    fire(events) {
      for (const { dispatchId } of events)
        if (dispatchId !== undefined) handlers.get(eventKey(dispatchId, ''))?.(dispatchId, null);
      const handler = handlers.get(eventKey(DISPATCH.richApiMessage, ''));
      const messages = events.filter(({ dispatchId }) => dispatchId === undefined);
      const entries = messages.map((event) => [
        EVENT_CATEGORY,
        event.type,
        event.targetId,
        JSON.stringify(event.args),
        '',
        false,
      ]);
      if (entries.length > 0) handler?.(DISPATCH.richApiMessage, safeArray(entries));
      return handler !== undefined;
    },
  };
}
