import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReportModel } from '../../domain/report/reportModel';
import { isoDate } from '../../domain/workbook/serialDate';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands a file to the browser of the pane, which saves it where downloads go. */
function save(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: DOCX }));
  link.download = name;
  link.click();
  // Revoked once the click was taken up; at once would cancel the download in some web views.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const useStyles = makeStyles({ button: { alignSelf: 'start' } });

interface ReportDownloadProps {
  readonly model: ReportModel;
  readonly writeReport: Pane['writeReport'];
}

/** Makes the Word report of the summary that was just written. */
export function ReportDownload({ model, writeReport }: ReportDownloadProps) {
  const styles = useStyles();
  const [progress, setProgress] = useState<'idle' | 'making' | 'failed'>('idle');

  async function download(): Promise<void> {
    setProgress('making');
    try {
      save(await writeReport(model), `Panel report ${isoDate(model.details.positionDate)}.docx`);
      setProgress('idle');
    } catch {
      // The chunk is fetched when it is wanted: the one thing that can fail here is the way to the server.
      setProgress('failed');
    }
  }

  return (
    <>
      <Button
        className={styles.button}
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={progress === 'making'}
        onClick={() => void download()}
      >
        {progress === 'making' ? STRINGS.summarise.downloading : STRINGS.summarise.download}
      </Button>
      {progress === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{STRINGS.summarise.downloadFailed}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
