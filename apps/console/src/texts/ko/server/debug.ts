// What the plugin debug says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const debug: Phrases = {
  // The configuration.
  'A stall of the event loop at least this long is kept with its stack; ms': '프로그램이 이만큼 멈추면 하던 일과 함께 남깁니다, ms',
  'Watch for stalls of the event loop': '프로그램의 멈춤을 감시합니다',
  'Files in the folder of downloads older than this are removed': '다운로드 폴더에서 이보다 오래된 파일은 지웁니다',
  'The folder of downloads; set by the program': '다운로드 폴더. 프로그램이 정합니다',

  // What to do.
  'Wait until it is done, or stop it.': '끝날 때까지 기다리거나 중단하세요.',
  'Do it in a break, or say "force": true.': '경기가 없을 때 하거나 "force": true를 지정하세요.',
  'Start one: debug.capture.start.': '캡처를 시작하세요: debug.capture.start.',
  'Choose another span; see udp.status for what has arrived.': '다른 기간을 고르세요. 무엇이 들어왔는지는 udp.status에 있습니다.',
  'See the database in system.health.': 'system.health에서 데이터베이스 상태를 보세요.',
  'Check the free space of the disk and the rights of the data folder.': '디스크의 여유 공간과 데이터 폴더의 권한을 확인하세요.',
  'See udp.status for whether it listens; where udp.allow names senders, 127.0.0.1 must be one of them.':
    'udp.status에서 수신 중인지 보세요. udp.allow에 송신자를 적었다면 127.0.0.1도 있어야 합니다.',

  // What is wrong.
  '{1} could not be written: {2}': '파일을 쓰지 못했습니다: {1}. {2}',
  'There is a capture under way already': '이미 캡처 중입니다',
  'No capture is under way': '캡처 중이 아닙니다',
  'There is a {1} under way already': '이미 진행 중입니다: {1}',
  'CPU profile': 'CPU 프로파일',
  'heap snapshot': '힙 스냅샷',
  capture: '캡처',
  export: '내보내기',
  'A heap snapshot stops the program for seconds, and a match is on ({1})':
    '힙 스냅샷을 만들면 프로그램이 몇 초 멈추는데 지금 경기 중입니다({1})',
  'Earlier datagrams cannot be read now: udp does not run': '지금은 지난 패킷을 읽을 수 없습니다. 수신하는 부분(udp)이 작동하지 않습니다',
  'Earlier datagrams cannot be read now: {1}': '지금은 지난 패킷을 읽을 수 없습니다: {1}',
  'No datagram was kept from {1} to {2}': '이 기간에 보관된 패킷이 없습니다: {1} ~ {2}',
  'A test datagram to {1} port {2} was not heard: {3}': '{1} 포트 {2}번으로 보낸 시험 패킷을 받지 못했습니다: {3}',
  'it did not arrive within {1} s': '{1} s 안에 도착하지 않았습니다',
  'no answer within {1} ms': '{1} ms 안에 응답이 없었습니다',
  'what it was doing could not be seen': '무엇을 하고 있었는지 알 수 없었습니다',
  '(native code)': '(내장 코드)',
  '(garbage collector)': '(메모리 정리)',
  '{1} is no file': '파일이 아닙니다: {1}',

  // Phases of a match.
  ready: '준비',
  fighting: '경기 중',
  paused: '일시정지',
  injury: '부상',
  break: '휴식',
  'round-over': '라운드 끝',
}
