// What the connection between console and server says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const wire: Phrases = {
  'There is no connection to {1}': '{1}: 연결되어 있지 않습니다',
  'More than {1} calls are open on this connection': '이 연결에서 응답을 기다리는 요청이 {1}개를 넘었습니다',
  'already in use': '이미 쓰고 있습니다',
  'A call with id {1} is still open': '번호가 {1}인 요청이 아직 끝나지 않았습니다',
  '"{1}" failed': '"{1}": 실패했습니다',
  'There is no event "{1}"': '"{1}"(이)라는 이벤트가 없습니다',
  'Reading back "{1}"': '"{1}" 지난 내용 읽기',
  'This is not JSON': 'JSON이 아닙니다',
  'This is no frame: {1}: {2}': '올바른 프레임이 아닙니다: {1}: {2}',
}
