// What the program around the plugins says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const server: Phrases = {
  'A part of the program could not be loaded: {1}': '프로그램의 일부를 불러오지 못했습니다: {1}',
  'The installation is not whole: install the program again (npm ci).': '설치가 온전하지 않습니다. 프로그램을 다시 설치하세요(npm ci).',
  'An unforeseen fault happened: {1}': '예상하지 못한 오류가 났습니다: {1}',
  'Restart the program when no match is on, and report {1}.':
    '경기가 없을 때 프로그램을 다시 시작하고, 다음을 개발자에게 보내 주세요: {1}.',
  'the log': '로그',
  'it does not say why': '이유를 알 수 없습니다',
  ' What to do: {1}': ' 조치 방법: {1}',
}
