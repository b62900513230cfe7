// What the plugin overlays says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const overlays: Phrases = {
  'Load our pages in OBS anew when they may have come up before this program did':
    'OBS가 이 프로그램보다 먼저 켜졌을 수 있으면 OBS에 열린 페이지를 새로 고칩니다',
  'a colour is # and six digits, such as #1f66f0': '색은 #1f66f0처럼 # 뒤에 여섯 자리로 적습니다',
  'Red on the left': '홍을 왼쪽에',
  'Where it stands; without one each has a place of its own': '위치. 정하지 않으면 각자의 기본 위치',
  'Size, 1 = as drawn': '크기, 1 = 원래 크기',
  'Free edge around it, percent of the picture': '가장자리 여백, 화면의 백분율',
  'Colour of blue': '청 색상',
  'Colour of red': '홍 색상',
  'Colour behind it, to be keyed out; none = transparent': '크로마 키로 뺄 배경색. 없으면 투명',
  'Show flags': '국기 표시',
  'Show hit levels': '타격 강도 표시',
  'A line of your own, such as the tournament': '직접 쓰는 문구. 예: 대회 이름',
  'Language of its words': '표시하는 언어',
}
