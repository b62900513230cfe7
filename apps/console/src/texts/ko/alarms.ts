// The Korean words of alarms and processor in the status bar, shared with the System page. Those of the page itself are in system.ts.
import type { Texts } from '../index.ts'

export const alarms: Texts['alarms'] = {
  name: '알람',
  severity: { critical: '심각', warning: '경고', info: '참고' },
  item: {
    unknown: '알람 미확인',
    none: '알람 없음',
    count: (count) => `알람 ${count}건`,
    open: '알람 열기',
  },
  panel: {
    title: '알람',
    unknown: '서버에서 알람 상태를 받지 못했습니다.',
    none: '이상이 없습니다.',
    all: '모든 알람과 이력 보기',
  },
  acknowledge: '확인',
  acknowledgeAll: '모두 확인',
  acknowledged: (by, time) => `확인: ${by}, ${time}`,
  by: '운영자',
  sound: {
    on: '이 브라우저에서 소리 켜짐',
    off: '이 브라우저에서 소리 꺼짐',
    mute: '소리 끄기',
    unmute: '소리 켜기',
    try: '소리 들어 보기',
    blocked: '이 브라우저는 페이지를 한 번 클릭해야 소리를 냅니다.',
    blockedFix: '"소리 허용"을 누르거나 아무 곳이나 클릭하세요.',
    allow: '소리 허용',
    missing: '이 브라우저는 소리를 낼 수 없어 심각한 알람도 화면에만 표시됩니다.',
  },
}

export const cpu: Texts['cpu'] = {
  name: 'CPU',
  unknown: '미확인',
  label: (percent) => `프로세서 ${percent}`,
  open: '프로세서 상태 열기',
  title: '프로세서',
  notTold: '서버에서 컴퓨터의 부하를 받지 못했습니다.',
  calm: '컴퓨터에 여유가 있습니다.',
  busy: '컴퓨터가 바쁩니다.',
  busyFix: '필요 없는 프로그램을 닫고 OBS가 얼마나 쓰는지 확인하세요.',
  full: '컴퓨터가 한계에 이르러 프레임이 손실될 수 있습니다.',
  fullFix: '지금 다른 프로그램을 닫으세요. 경기 사이에 OBS의 인코더 사전 설정이나 해상도를 낮추세요.',
  total: '전체 코어',
  own: '이 프로그램 (코어 하나 기준)',
  loop: '이 프로그램의 최대 응답 지연',
  obs: (connection) => `OBS "${connection}"`,
  cores: '코어',
  core: (index, percent) => `코어 ${index}: ${percent}`,
  toMachine: '컴퓨터 상세 수치로',
}
