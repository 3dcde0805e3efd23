import { useEffect, useRef, useState, type DragEvent } from 'react';
import { downloadWorkbook } from './downloadWorkbook';
import { openFile } from './openFile';
import type { WorkbenchSession, WorkbenchWindow } from './session';
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

  async function download(): Promise<void> {
    if (!session) return;
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
        <p className="promise">Nothing is uploaded: the file stays in this browser.</p>
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
        <button type="button" disabled={!session || saving} onClick={() => void download()}>
          {saving ? 'Saving…' : 'Download'}
        </button>
      </header>
      <p className="message" role="alert">
        {message}
      </p>
      <main className="desk">
        {session && (
          <>
            <Workbook session={session} />
            <iframe key={session.id} className="pane" title="Panel Tracker task pane" src="taskpane.workbench.html" />
          </>
        )}
      </main>
    </div>
  );
}
