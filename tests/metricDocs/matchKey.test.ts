import { expect, test } from 'vitest';
import { matchKey } from '../../src/metricDocs/matchKey.ts';

test.each([
  ['Cross entropy', 'Cross-entropy'],
  ['KL 散度', 'KL散度'],
  ['ＫＬ散度', 'kl散度'],
  ['Jensen Shannon', 'Jensen–Shannon'],
  ['klDivergence', 'KL divergence'],
  ['信息熵 ', '信息熵'],
])('%s is found as %s', (query, name) => {
  expect(matchKey(query)).toBe(matchKey(name));
});

test('different names stay different', () => {
  expect(matchKey('信息熵')).not.toBe(matchKey('信息量'));
});
