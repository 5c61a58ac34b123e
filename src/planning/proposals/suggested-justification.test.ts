import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSuggestion } from './suggested-justification.ts';

const suggestions = {
  abai: { justificationKk: 'Абай бірінші', justificationRu: 'Абай на первом месте' },
  ulytau: { justificationKk: 'Ұлытау екінші', justificationRu: 'Ұлытау на втором месте' }
};
const nothing = { justificationKk: '', justificationRu: '' };

test('what is blank is filled from the priorities, and follows the region as long as nobody changed it', () => {
  const first = withSuggestion(nothing, suggestions, 'abai');
  expect(first).toEqual(suggestions.abai);
  expect(withSuggestion(first, suggestions, 'ulytau')).toEqual(suggestions.ulytau);
  expect(withSuggestion(first, suggestions, 'aqtobe')).toEqual(nothing);
});

test('what somebody typed stays whatever region is chosen, each language by itself', () => {
  const typed = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/^(Абай|Ұлытау)/.test(text));
  fc.assert(
    fc.property(typed, fc.constantFrom('abai', 'ulytau', 'aqtobe'), (text, region) => {
      const seen = withSuggestion({ justificationKk: text, justificationRu: '' }, suggestions, region);
      expect(seen.justificationKk).toBe(text);
      expect(seen.justificationRu).toBe(withSuggestion(nothing, suggestions, region).justificationRu);
    })
  );
});
