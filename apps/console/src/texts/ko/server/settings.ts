// What the plugin settings says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const settings: Phrases = {
  'a key has letters, digits and . : - _ only, and is not __proto__':
    '키에는 영문자, 숫자, . : - _만 쓸 수 있고 __proto__는 쓸 수 없습니다',
  'Keep it below 64 kB of JSON.': 'JSON으로 64 kB보다 작게 하세요.',
  'See the database in system.health; once it is there, settings.get tells what was kept.':
    'system.health에서 데이터베이스 상태를 보세요. 데이터베이스가 돌아오면 무엇이 저장되었는지 settings.get으로 볼 수 있습니다.',
  'Nothing is lost: it is tried again by itself. See the log of the database, and whether its disk is full.':
    '잃은 것은 없습니다. 저절로 다시 시도합니다. 데이터베이스의 로그를 보고 디스크가 가득 찼는지 확인하세요.',
  'The settings cannot be read: {1}': '설정을 읽을 수 없습니다: {1}',
  '{1}: the database is not there': '{1}. 데이터베이스가 없습니다',
  'The settings cannot be read': '설정을 읽을 수 없습니다',
  '"{1}" cannot be read': '"{1}": 읽을 수 없습니다',
  'The value of "{1}" has {2} bytes of JSON: {3} are allowed': '"{1}" 값이 JSON으로 {2}바이트입니다. {3}바이트까지 됩니다',
  '"{1}" cannot be kept': '"{1}": 저장할 수 없습니다',
  '"{1}" was not changed: somebody else has changed it meanwhile': '"{1}": 그사이 다른 사람이 바꾸어 변경하지 않았습니다',
  'The changes cannot be read': '설정 이력을 읽을 수 없습니다',
  'it is no JSON': 'JSON이 아닙니다',
}
