// What the plugin control says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const control: Phrases = {
  // The configuration.
  '"{1}" is not an address of this machine alone: only 127.0.0.1 is allowed':
    '"{1}": 이 컴퓨터만의 주소가 아닙니다. 127.0.0.1만 쓸 수 있습니다',
  'Port of console and interface': '콘솔과 다른 프로그램용 인터페이스의 포트',
  'Only this machine may connect: a loopback address': '이 컴퓨터에서만 접속할 수 있습니다: 루프백 주소',
  'Pages and programs that may be connected at once': '동시에 연결할 수 있는 페이지와 프로그램의 수',
  'Folder of the built console; set by the program': '콘솔 페이지가 있는 폴더. 프로그램이 정합니다',
  'Folder of the built overlays; set by the program': '오버레이 페이지가 있는 폴더. 프로그램이 정합니다',
  'Folder of what may be downloaded; set by the program': '내려받을 파일의 폴더. 프로그램이 정합니다',

  // What to do.
  'Close that program, or choose another port with --http: those told are free.':
    '그 프로그램을 닫거나 --http로 다른 포트를 고르세요. 나열된 포트는 비어 있습니다.',
  'See the reason; choose another port with --http, or another address with --host.':
    '이유를 보고 --http로 다른 포트를 고르거나 --host로 다른 주소를 고르세요.',
  'Send a JSON object as body.': '본문에 JSON 객체를 담아 보내세요.',
  'Send less than 1 MiB.': '1 MiB보다 작게 보내세요.',
  'See /api/openapi.json.': '/api/openapi.json을 보세요.',
  'See replay in system.health.': 'system.health에서 replay 상태를 보세요.',
  'See control in system.health.': 'system.health에서 control 상태를 보세요.',
  'Open the console at the address the program says.': '프로그램이 알려 주는 주소로 콘솔을 여세요.',
  'Use POST.': 'POST를 쓰세요.',
  'Close pages that are not needed.': '필요 없는 페이지를 닫으세요.',

  // What is wrong.
  'There is no file "{1}" to download': '내려받을 파일이 없습니다: "{1}"',
  'This server is not "{1}"': '이 서버의 주소가 아닙니다: "{1}"',
  'Pages of {1} may not use this server': '{1}의 페이지는 이 서버를 쓸 수 없습니다',
  '"{1}" changes something: use POST': '"{1}": 무언가를 바꾸는 명령이므로 POST를 쓰세요',
  'Nothing is at {1} {2}': '여기에는 아무것도 없습니다: {1} {2}',
  'The body is not JSON': '본문이 JSON이 아닙니다',
  'The request is larger than 1 MiB': '요청이 1 MiB보다 큽니다',
  'Films cannot be had now: replay does not run': '지금은 영상을 볼 수 없습니다. replay가 작동하지 않습니다',
  'Films cannot be had now: the library does not answer': '지금은 영상을 볼 수 없습니다. 영상 보관소가 응답하지 않습니다',
  'The file has nothing at {1}': '파일에 그 부분이 없습니다: {1}',
  'The file is not the one that the request makes its condition': '요청한 파일과 다른 파일입니다',
  'The library has nothing at {1}': '영상 보관소에 없습니다: {1}',
  'There is no overlay "{1}": there are {2}': '"{1}"(이)라는 오버레이가 없습니다. 있는 것: {2}',
  'There is no own flag "{1}"': '"{1}"(이)라는 직접 추가한 국기가 없습니다',
  'The console cannot be opened. {1}': '콘솔을 열 수 없습니다. {1}',
  'HTTP port {1} is taken by {2}: close it, or start {3} (or set server.http in the configuration file).':
    'HTTP 포트 {1}번을 {2} 쪽에서 이미 쓰고 있습니다. 그 프로그램을 닫거나 {3} 시작하거나 구성 파일의 server.http를 바꾸세요.',
  'with --http and another port': '--http와 다른 포트로',
  'with --http {1}, which is free': '비어 있는 포트 --http {1} 옵션으로',
  'The console stays at {1}, and is not where the configuration wants it. {2}':
    '콘솔이 구성에 적힌 주소로 옮기지 못하고 {1}에 남아 있습니다. {2}',
  '{1}. It is tried again by itself every two seconds.': '{1}. 2초마다 저절로 다시 시도합니다.',
  'Close that program, or set another server.http': '그 프로그램을 닫거나 server.http를 바꾸세요',
  'Set another server.{1}': 'server.{1} 값을 바꾸세요',
  'Port {1} is taken by {2}{3}.': '포트 {1}번을 이미 쓰고 있습니다: {2}{3}.',
  '; free: {1}': '. 비어 있는 포트: {1}',
  '{1} (process {2})': '{1} (프로세스 {2})',
  'This program may not use port {1}: below 1024 the system wants more rights{2}.':
    '이 프로그램은 포트 {1}번을 쓸 권한이 없습니다. 1024 아래는 운영체제의 더 높은 권한이 필요합니다{2}.',
  'This machine has no address {1} now: 127.0.0.1 is always there.':
    '지금 이 컴퓨터에 없는 주소입니다: {1}. 127.0.0.1은 언제나 쓸 수 있습니다.',
  'Nothing can listen at {1}, port {2}: {3}.': '{1} 포트 {2}번에서 수신할 수 없습니다: {3}.',
  'The overlay pages are not built': '오버레이 페이지가 만들어져 있지 않습니다',
  'The console is not built': '콘솔 페이지가 만들어져 있지 않습니다',
  'Run: npm run build': '다음 명령을 실행하세요: npm run build',
  'There is no WebSocket at {1}': '이 주소에는 WebSocket이 없습니다: {1}',
  'More than {1} clients are connected': '연결된 페이지와 프로그램이 {1}개를 넘었습니다',
  'The request cannot be read': '요청을 읽을 수 없습니다',
}
