import { Fragment, useEffect, useRef, useState, type DragEvent } from 'react';
import { downloadWorkbook } from './downloadWorkbook';
import { openFile } from './openFile';
import type { WorkbenchSession, WorkbenchWindow } from './session';
import { createMeasure } from './textMeasure';
import { Workbook } from './Workbook';

const SAMPLE = 'assets/sample/northshire-tracker.xlsx';
/** What the sample's office answered: the sample remembers it, as a workbook does after the first time. */
const SAMPLE_ANSWERS = 'assets/sample/northshire-answers.json';

/** Excel's place beside the real pane: a workbook, the pane that works on it, and what to open and save. */
export function Workbench() {
  const [session, setSession] = useState<WorkbenchSession | null>(null);
  const [message, setMessage] = useState('');
  const [saving, setSaving] = useState(false);
  const [dragging, setDragging] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const [measure] = useState(createMeasure);
  const picker = useRef<HTMLInputElement>(null);

  function open(bytes: Uint8Array, name: string, answers?: string): void {
    const opened = openFile(bytes, name, answers);
    setMessage(opened.ok ? '' : `${name}: ${opened.why}`);
    if (!opened.ok) return;
    (window as WorkbenchWindow).workbenchSession = opened.session;
    setSession(opened.session);
  }

  const openPicked = async (file: File | undefined): Promise<void> => {
    if (file) open(new Uint8Array(await file.arrayBuffer()), file.name);
  };

  useEffect(() => {
    async function openSample(): Promise<void> {
      const [workbook, answers] = await Promise.all([fetch(SAMPLE), fetch(SAMPLE_ANSWERS)]);
      if (!workbook.ok || !answers.ok) return setMessage('The sample is not there. Open a file of your own.');
      const bytes = new Uint8Array(await workbook.arrayBuffer());
      open(bytes, SAMPLE.slice(SAMPLE.lastIndexOf('/') + 1), await answers.text());
    }
    void openSample();
  }, []);

  // Excel enters what is still being typed before it prints or saves; what a rule refuses stays in the editor
  function preview(): void {
    if (session?.editing.commit()) setPreviewing(true);
  }

  async function download(): Promise<void> {
    if (!session?.editing.commit()) return;
    setSaving(true);
    try {
      await downloadWorkbook(session.host);
    } finally {
      setSaving(false);
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDragging(false);
    void openPicked(event.dataTransfer.files[0]);
  }

  return (
    <div
      className={dragging ? 'workbench dragging' : 'workbench'}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={drop}
    >
      <header className="bar">
        <h1>Panel Tracker workbench</h1>
        <span className="file">{session?.host.workbook.fileName}</span>
        <p className="promise">
          <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden fill="currentColor">
            <path d="M2 6V4a4 4 0 0 1 8 0v2h1a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h1Zm2 0h4V4a2 2 0 1 0-4 0v2Z" />
          </svg>
          Nothing is uploaded: the file stays in this browser.
        </p>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="File to open"
          accept=".xlsx,.xlsm"
          onChange={(event) => {
            void openPicked(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <button type="button" onClick={() => picker.current?.click()}>
          Open a file
        </button>
        <button type="button" disabled={!session} onClick={preview}>
          Print preview
        </button>
        <button type="button" disabled={!session || saving} onClick={() => void download()}>
          {saving ? 'Saving…' : 'Download'}
        </button>
      </header>
      <p className="message" role="alert">
        {message}
      </p>
      <main className="desk">
        {session && (
          <Fragment key={session.id}>
            <Workbook
              session={session}
              measure={measure}
              previewing={previewing}
              onPreviewed={() => setPreviewing(false)}
            />
            <iframe className="pane" title="Panel Tracker task pane" src="taskpane.workbench.html" />
          </Fragment>
        )}
      </main>
    </div>
  );
}
