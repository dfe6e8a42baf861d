import { describe, expect, it } from 'vitest';
import {
  type DecimalMark,
  decimalMarkOf,
  digitValue,
  scanLiteral,
} from '../../../utils/analysis/numbers-digits.ts';

describe('scanLiteral', () => {
  it.each<[string, DecimalMark, number, string]>([
    ['1234', '.', 1234, ''],
    ['1,234', '.', 1234, ''],
    ['1,234', ',', 1.234, ''],
    ['1.234', '.', 1.234, ''],
    ['1.234', ',', 1234, ''],
    ['1.234.567', '.', 1_234_567, ''],
    ['1,234.5', '.', 1234.5, ''],
    ['1.234,5', '.', 1234.5, ''],
    ['1 234 567,89', ',', 1_234_567.89, ''],
    ["12'500", '.', 12_500, ''],
    ['12,34,567', '.', 1_234_567, ''],
    ['0,234', '.', 0, ',234'],
    ['1,3', '.', 1.3, ''],
    ['1,2,3', '.', 1, ',2,3'],
    ['2019 300', '.', 2019, ' 300'],
    ['12 3456', '.', 12, ' 3456'],
    ['16,644, 16', '.', 16_644, ', 16'],
    ['12.', '.', 12, '.'],
    ['٣٬٥٠٠٫٢٥', '.', 3500.25, ''],
    ['１２，５００', '.', 12_500, ''],
    ['1\u200b23', '.', 123, ''],
  ])('reads %s with "%s" before decimals', (text, mark, value, rest) => {
    const literal = scanLiteral(text, 0, mark);
    expect(literal).toMatchObject({ value, code: false });
    expect(text.slice(literal.end)).toBe(rest);
  });

  it.each(['10.0.1', '192.168.1.2', '9'.repeat(400)])('takes %s for a code', (text) => {
    expect(scanLiteral(text, 0, '.').code).toBe(true);
  });
});

describe('decimalMarkOf', () => {
  it.each([
    ['en', '.'],
    ['en-IN', '.'],
    ['de-AT', ','],
    ['uk', ','],
    ['es', ','],
    ['es-MX', '.'],
    ['und', '.'],
  ])('%s has "%s"', (language, mark) => expect(decimalMarkOf(language)).toBe(mark));
});

describe('digitValue', () => {
  it('knows the digits of other scripts and nothing else', () => {
    expect([...'7٧۷७৭๗７'].map((digit) => digitValue(digit.charCodeAt(0)))).toEqual(
      Array(7).fill(7),
    );
    expect([...'a²½٪/:'].map((mark) => digitValue(mark.charCodeAt(0)))).toEqual(Array(6).fill(-1));
  });
});
