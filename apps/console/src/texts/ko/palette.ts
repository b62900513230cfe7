// The Korean words of finding anything.
import type { Texts } from '../index.ts'

export const palette: Texts['palette'] = {
  title: '통합 검색',
  placeholder: '페이지, 명령, 경기, 선수',
  close: '닫기',
  groups: { pages: '페이지', orders: '명령', matches: '경기', athletes: '선수' },
  none: '찾은 것이 없습니다. 글자를 줄이거나 경기 번호, 이름으로 찾아보세요.',
  results: (count) => `결과 ${count}개`,
  asking: '경기 기록에서 찾는 중',
  archive: (reason) => `경기 기록을 조회할 수 없습니다: ${reason}`,
  versus: (blue, red) => `${blue} – ${red}`,
  noNumber: '번호 없음',
  athlete: (country) => `모든 경기 · ${country}`,
  hint: '↑ ↓ 고르기 · Enter 이동 · Esc 닫기',
}
