import type { PlannedValidation, SheetPlan } from '../domain/plan/sheetPlan';
import { isoDate } from '../domain/workbook/serialDate';
import { rangeOf } from './ranges';

/** Drop-downs and rules. They guard typing only: a plain paste and the API itself pass them by. */
export function addValidations(plan: SheetPlan, sheet: Excel.Worksheet): void {
  for (const { area, rule, prompt, alert } of plan.validations) {
    const validation = rangeOf(sheet, area).dataValidation;
    validation.rule = ruleOf(rule);
    validation.ignoreBlanks = true;
    validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
    validation.errorAlert = { showAlert: true, style: alert.style, title: alert.title, message: alert.message };
  }
}

function ruleOf(rule: PlannedValidation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'date':
      return { date: { formula1: isoDate(rule.from), formula2: isoDate(rule.to), operator: 'Between' } };
    case 'number':
      return { decimal: { formula1: rule.from, formula2: rule.to, operator: 'Between' } };
    case 'textLength':
      return { textLength: { formula1: rule.most, operator: 'LessThanOrEqualTo' } };
  }
}

/** Conditional formats by formula. */
export function addConditionalFormats(plan: SheetPlan, sheet: Excel.Worksheet): void {
  for (const { area, formula, fill, fontColour, bold } of plan.conditionalFormats) {
    const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    if (fill !== undefined) custom.format.fill.color = fill;
    if (fontColour !== undefined) custom.format.font.color = fontColour;
    if (bold !== undefined) custom.format.font.bold = bold;
  }
}
