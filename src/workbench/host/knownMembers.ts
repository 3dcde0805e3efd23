/**
 * Properties that Excel has (ExcelApi 1.1 to 1.15) on the classes that this host serves, read off Microsoft's library. They tell a
 * select of a property that Excel does not have (InvalidArgument) from one that only this host does not have (NotImplemented).
 */
const KNOWN_MEMBERS: Readonly<Record<string, string>> = {
  Workbook:
    'name readOnly isDirty chartDataPointTrack usePrecisionAsDisplayed calculationEngineVersion autoSave previouslySaved application bindings comments customXmlParts dataConnections functions internalTest linkedWorkbooks names pivotTableStyles pivotTables properties protection queries settings slicerStyles slicers styles tableStyles tables timelineStyles worksheets',
  Worksheet:
    'name id position visibility tabColor standardWidth standardHeight showGridlines showHeadings enableCalculation tabId autoFilter charts comments customProperties freezePanes horizontalPageBreaks namedSheetViews names pageLayout pivotTables protection shapes slicers tables verticalPageBreaks visuals',
  Range:
    'numberFormat numberFormatLocal values text formulas formulasLocal rowIndex columnIndex rowCount columnCount address addressLocal cellCount valueTypes formulasR1C1 hidden rowHidden columnHidden isEntireColumn isEntireRow hyperlink style linkedDataTypeState hasSpill top left height width savedAsArray numberFormatCategories conditionalFormats dataValidation format sort worksheet',
  RangeAreas:
    'address addressLocal areaCount cellCount isEntireColumn isEntireRow style areas conditionalFormats dataValidation format worksheet',
  RangeFormat:
    'wrapText horizontalAlignment verticalAlignment columnWidth rowHeight textOrientation useStandardHeight useStandardWidth readingOrder shrinkToFit indentLevel autoIndent borders fill font protection',
  RangeFill: 'color tintAndShade patternTintAndShade pattern patternColor',
  RangeFont: 'name size color italic bold underline strikethrough subscript superscript tintAndShade',
  RangeBorder: 'sideIndex style weight color tintAndShade',
  RangeBorderCollection: 'count tintAndShade',
  FormatProtection: 'locked formulaHidden',
  TableCollection: 'count',
  Table:
    'id name showHeaders showTotals style highlightFirstColumn highlightLastColumn showBandedRows showBandedColumns showFilterButton legacyId autoFilter columns rows sort worksheet',
  TableColumnCollection: 'count',
  TableColumn: 'id index values name filter',
  TableRowCollection: 'count',
  DataValidation: 'type rule prompt errorAlert ignoreBlanks valid',
  ConditionalFormat:
    'stopIfTrue priority type id cellValue cellValueOrNullObject colorScale colorScaleOrNullObject custom customOrNullObject dataBar dataBarOrNullObject iconSet iconSetOrNullObject preset presetOrNullObject textComparison textComparisonOrNullObject topBottom topBottomOrNullObject',
  CustomConditionalFormat: 'format rule',
  ConditionalFormatRule: 'formula formulaLocal formulaR1C1',
  ConditionalRangeFormat: 'numberFormat borders fill font',
  ConditionalRangeFill: 'color',
  ConditionalRangeFont: 'color italic bold underline strikethrough',
  PageLayout:
    'orientation paperSize blackAndWhite printErrors zoom centerHorizontally centerVertically printHeadings printGridlines leftMargin rightMargin topMargin bottomMargin headerMargin footerMargin printComments draftMode firstPageNumber printOrder headersFooters',
  HeaderFooterGroup: 'state useSheetMargins useSheetScale defaultForAllPages evenPages firstPage oddPages',
  HeaderFooter: 'leftHeader centerHeader rightHeader leftFooter centerFooter rightFooter',
  PageBreak: 'columnIndex rowIndex',
  ChartCollection: 'count',
  Chart:
    'name top left width height id showAllFieldButtons chartType showDataLabelsOverMaximum categoryLabelLevel style displayBlanksAs plotBy plotVisibleOnly seriesNameLevel axes dataLabels format legend pivotOptions plotArea series title worksheet',
  ChartTitle:
    'visible text overlay horizontalAlignment top left width height verticalAlignment textOrientation position showShadow format',
  ChartLegend: 'visible position overlay left top width height showShadow format legendEntries',
  ChartSeriesCollection: 'count',
  ChartSeries:
    'name chartType hasDataLabels filtered markerSize markerStyle showShadow markerBackgroundColor markerForegroundColor smooth plotOrder gapWidth doughnutHoleSize axisGroup explosion firstSliceAngle invertIfNegative bubbleScale secondPlotSize splitType splitValue varyByCategories showLeaderLines overlap gradientStyle gradientMinimumType gradientMidpointType gradientMaximumType gradientMinimumValue gradientMidpointValue gradientMaximumValue gradientMinimumColor gradientMidpointColor gradientMaximumColor parentLabelStrategy showConnectorLines invertColor binOptions boxwhiskerOptions dataLabels format mapOptions points trendlines xErrorBars yErrorBars',
  ChartSeriesFormat: 'fill line',
  ChartDataLabels:
    'position showValue showSeriesName showCategoryName showLegendKey showPercentage showBubbleSize separator numberFormat linkNumberFormat textOrientation autoText horizontalAlignment verticalAlignment format',
  NamedItem: 'name type value visible comment scope formula arrayValues worksheet worksheetOrNullObject',
  Setting: 'key value',
  Application:
    'calculationMode calculationEngineVersion calculationState decimalSeparator thousandsSeparator useSystemSeparators cultureInfo iterativeCalculation ribbon',
  WorkbookProtection: 'protected',
  WorksheetProtection: 'protected options',
  Runtime: 'enableEvents',
};

const names = new Map(
  Object.entries(KNOWN_MEMBERS).map(([type, members]) => [type, new Set(members.toLowerCase().split(' '))]),
);

/** True when Excel has the property, in any case. */
export const isKnownMember = (className: string, member: string): boolean =>
  names.get(className)?.has(member.toLowerCase()) ?? false;
