// What the plugin statistics says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const statistics: Phrases = {
  'The archive has no match of "{1}"{2}': '기록에 이 선수의 경기가 없습니다: "{1}"{2}',
  'Look for it in match.list.': 'match.list에서 찾아보세요.',
  'not before `from`, and at most 31 days after it': '`from`보다 앞설 수 없고 31일 뒤까지만 됩니다',
}
