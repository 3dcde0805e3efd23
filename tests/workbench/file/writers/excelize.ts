import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadExcelize } from '../../../../src/workbench/sample/excelize';
import { MACROS, PNG, TRACKER } from './tracker';

/** An .xlsm by excelize: charts on a sheet and on one of their own, pictures, shapes, controls, a slicer, a pivot table, sparklines. */
export async function writtenByExcelize(): Promise<Uint8Array> {
  const excelize = await loadExcelize();
  const file = excelize.NewFile();
  const must = ({ error }: { error: string | null }): void => {
    if (error !== null) throw new Error(`excelize: ${error}`);
  };
  const sheet = TRACKER.sheet;
  must(file.SetSheetName('Sheet1', sheet));
  for (const name of ['Board', 'Pivot']) must(file.NewSheet(name));

  must(file.SetSheetRow(sheet, 'A1', [...TRACKER.header]));
  TRACKER.rows.forEach((row, i) => must(file.SetSheetRow(sheet, `A${i + 2}`, [...row])));
  must(file.SetCellFormula(sheet, 'G1', 'SUM(D2:D5)'));
  must(file.SetCellFormula(sheet, 'G2', 'NETWORKDAYS(44105,44120)'));
  must(file.SetCellRichText(sheet, 'F1', [{ Text: 'Sum ', Font: { Bold: true } }, { Text: 'of done' }]));
  must(file.SetCellHyperLink(sheet, 'F3', 'https://example.org/report?a=1&b=2', 'External'));
  must(file.SetCellStr(sheet, 'F3', 'Report'));
  must(file.AddTable(sheet, { Range: 'A1:D5', Name: 'Tracked', StyleName: 'TableStyleMedium2' }));
  must(
    file.AddSlicer(sheet, { Name: 'Status', Cell: 'I2', TableSheet: sheet, TableName: 'Tracked', Caption: 'Status' }),
  );
  must(file.AddComment(sheet, { Cell: 'B2', Author: 'Officer', Text: 'Chased on 3 March' }));
  must(
    file.AddDataValidation(sheet, {
      Sqref: 'B2:B5',
      Type: 'list',
      Formula1: '"Open,Closed,Paused"',
      AllowBlank: true,
      ShowErrorMessage: true,
    }),
  );
  must(
    file.SetConditionalFormat(sheet, 'D2:D5', [
      {
        Type: 'data_bar',
        Criteria: '=',
        MinType: 'num',
        MaxType: 'num',
        MinValue: '0',
        MaxValue: '100',
        BarColor: '#638EC6',
        BarBorderColor: '#0000FF',
        BarSolid: true,
      },
    ]),
  );
  const { style } = file.NewConditionalStyle({ Fill: { Type: 'pattern', Pattern: 1, Color: ['#FFC7CE'] } });
  must(file.SetConditionalFormat(sheet, 'B2:B5', [{ Type: 'formula', Criteria: '$B2="Open"', Format: style }]));
  must(file.SetConditionalFormat(sheet, 'A2:A5', [{ Type: 'icon_set', IconStyle: '3Arrows' }]));
  must(file.AddSparkline(sheet, { Location: ['H2'], Range: [`${sheet}!D2:D5`], Markers: true }));
  must(file.AddIgnoredErrors(sheet, 'A2:A5', excelize.IgnoredErrorsNumberStoredAsText));

  const series = [{ Name: `${sheet}!$D$1`, Categories: `${sheet}!$A$2:$A$5`, Values: `${sheet}!$D$2:$D$5` }];
  must(file.AddChart('Board', 'A1', { Type: excelize.Col, Series: series, Title: { Paragraph: [{ Text: 'Done' }] } }));
  must(file.AddChart('Board', 'J1', { Type: excelize.Pie, Series: series }));
  must(file.AddChartSheet('Poster', { Type: excelize.Line, Series: series }));
  must(
    file.AddPictureFromBytes('Board', 'A20', {
      Extension: '.png',
      File: PNG,
      Format: { AltText: 'Crest' },
      InsertType: excelize.PictureInsertTypePlaceOverCells,
    }),
  );
  must(file.AddShape('Board', { Cell: 'E20', Type: 'rect', Paragraph: [{ Text: 'Draft' }] }));
  must(
    file.AddFormControl('Board', {
      Cell: 'A26',
      Type: excelize.FormControlButton,
      Macro: 'Refresh',
      Text: 'Refresh',
      Width: 90,
      Height: 30,
    }),
  );
  must(file.SetSheetBackgroundFromBytes('Board', '.png', PNG));
  must(
    file.AddPivotTable({
      DataRange: `${sheet}!A1:D5`,
      PivotTableRange: 'Pivot!A3:C9',
      Rows: [{ Data: 'Owner' }],
      Data: [{ Data: 'Done', Subtotal: 'Sum' }],
    }),
  );
  must(file.SetCustomProps({ Name: 'Marking', Value: 'OFFICIAL' }));
  must(file.AddVBAProject(MACROS));
  const { buffer, error } = file.WriteToBuffer();
  must({ error });
  return asMacroWorkbook(buffer as unknown as Uint8Array);
}

/** excelize says that a file has macros only when it is saved under a name, which it cannot be here. */
function asMacroWorkbook(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const types = '[Content_Types].xml';
  const plain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const text = strFromU8(files[types] ?? new Uint8Array());
  return zipSync({
    ...files,
    [types]: strToU8(text.replace(plain, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
  });
}
