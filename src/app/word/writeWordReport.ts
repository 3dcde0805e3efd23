import type { ReportModel } from '../../domain/report/reportModel';

/**
 * The report to the panel as a Word file (.docx), from the same model and sentences as the Panel summary. The library
 * that writes it is loaded with the first report and not with the pane.
 */
export async function writeWordReport(model: ReportModel): Promise<Uint8Array> {
  const { packWordDocument } = await import('./wordDocument');
  return packWordDocument(model);
}
