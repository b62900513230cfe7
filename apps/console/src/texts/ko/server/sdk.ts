// What the kernel's and the wire's own errors advise, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const sdk: Phrases = {
  'Correct the fields named in `issues`.': '`issues`에 나온 항목을 고치세요.',
  'Check the spelling against /api/openapi.json.': '/api/openapi.json에서 이름이 맞는지 확인하세요.',
  'Check the spelling in the contract of the plugin.': '구성 요소의 문서에서 이름이 맞는지 확인하세요.',
  'See its state and reason in system.health; start it with system.plugin.start.':
    'system.health에서 상태와 이유를 보고 system.plugin.start로 시작하세요.',
  'Try again; if it stays, restart the plugin.': '다시 해 보세요. 계속되면 그 구성 요소를 다시 시작하세요.',
  'Nothing to do.': '할 일이 없습니다.',
  'Look into the log for the cause; report it.': '로그에서 원인을 보고 개발자에게 알려 주세요.',
  'See system.plugins for the names.': '이름은 system.plugins에 있습니다.',
  'Remove one of the needs on the path.': '서로 필요로 하는 관계 가운데 하나를 없애세요.',
  'See docs/wire.md for the frames.': '프레임 형식은 docs/wire.md에 있습니다.',
  'Wait for answers before sending more.': '응답을 받은 뒤에 다음 요청을 보내세요.',
  'It reconnects by itself; check that the server runs.': '저절로 다시 연결합니다. 서버가 실행 중인지 확인하세요.',
}
