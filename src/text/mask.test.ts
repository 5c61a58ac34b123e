import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIin, masked, personalData } from './mask.ts';

const found = (text: string): string[] =>
  personalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test('identification numbers are told by their check digit, both rounds of it', () => {
  const valid = ['991231500006', '991231500076', '991231500145', '991231500707', '991231501542', '991231502315'];
  const invalid = ['991231500007', '991331500006', '12345678901'];
  const notIssued = ['99123150077', '99123150581', '99123151715'].flatMap((base) =>
    [0, 5, 9].map((digit) => `${base}${digit}`)
  );
  expect([...valid, ...invalid, ...notIssued].filter(isIin)).toEqual(valid);
});

test('phones are found however they are written', () => {
  const phones = [
    '+7 (701) 000-00-00',
    '8 701 000 00 00',
    '87010000000',
    '8-727-000-00-00',
    '+44 20 7946 0000',
    '701 000 00 00'
  ];
  expect(phones.flatMap((phone) => found(`Телефон: ${phone}.`))).toEqual(phones.map((phone) => `phone ${phone}`));
});

test('identification numbers, cards and addresses are found inside a text', () => {
  expect(found('Менің ЖСН 991231500006, картам 4111 1111 1111 1111, пошта aybek@example.kz болады')).toEqual([
    'iin 991231500006',
    'card 4111 1111 1111 1111',
    'email aybek@example.kz'
  ]);
});

test('what is no personal data is left alone', () => {
  const texts = [
    'Құны 1 234 567 890 теңге',
    '2026 жылғы 15 желтоқсан 18:30',
    'Сұрақ 26-000123-K',
    'Заң № 434-V 16.11.2015',
    'Звонили на 1414 и 109',
    'счёт 0000000000000000'
  ];
  expect(texts.flatMap(found)).toEqual([]);
});

test('a masked text keeps its length and holds no personal data', () => {
  const piece = fc.constantFrom(
    '991231500006',
    '+7 701 000 00 00',
    'a@b.kz',
    'су',
    ', ',
    ' ',
    '7',
    '\n',
    '4111111111111111'
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      expect(masked(text).length).toBe(text.length);
      expect(personalData(masked(text))).toEqual([]);
    })
  );
});

test('places are in order and never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-() @.abж'), maxLength: 80 }), (text) => {
      const places = personalData(text).flatMap(({ start, end }) => [start, end]);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    })
  );
});
