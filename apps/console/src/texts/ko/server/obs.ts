// What the plugin obs says of its connections and orders, in Korean. Names of OBS's own menus are those that OBS shows in Korean.
// The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const obs: Phrases = {
  // Connecting.
  'in OBS: Tools > WebSocket Server Settings': 'OBS의 도구 > obs-websocket 설정',
  'Nothing listens at {1}': '{1}에서 응답하는 프로그램이 없습니다',
  'Start OBS, and enable its server ({1}); compare the port.': 'OBS를 켜고 WebSocket 서버를 사용하도록 한 뒤({1}) 포트가 같은지 보세요.',
  'No machine named "{1}" is known': '"{1}"(이)라는 컴퓨터를 찾을 수 없습니다',
  'Correct the address, or use the number that OBS shows (Show Connect Info).':
    '주소를 고치거나 OBS의 "서버 정보 표시"에 나오는 숫자 주소를 쓰세요.',
  'The machine {1} cannot be reached': '컴퓨터에 연결할 수 없습니다: {1}',
  'Check its network cable and address, and its firewall.': '그 컴퓨터의 랜선, 주소, 방화벽을 확인하세요.',
  '{1} takes the connection but says nothing': '{1}: 연결은 받지만 응답하지 않습니다',
  'Is it OBS that listens there? If so, OBS hangs: look at it, and start it again if need be.':
    '그곳이 OBS가 맞나요? 맞으면 OBS가 멈춘 것입니다. OBS를 확인하고 필요하면 다시 시작하세요.',
  'OBS at {1} has stopped answering': '{1}: OBS가 더는 응답하지 않습니다',
  'Look at OBS: does it hang or show a question? It is tried again by itself.':
    'OBS가 멈췄거나 질문 창을 띄우고 있는지 보세요. 저절로 다시 시도합니다.',
  'OBS at {1} answers but is not ready{2}': '{1}: OBS가 응답하지만 아직 준비되지 않았습니다{2}',
  'Look at OBS: does it show a question, or load something? It is tried again by itself.':
    'OBS가 질문 창을 띄웠거나 무언가 불러오고 있는지 보세요. 저절로 다시 시도합니다.',
  'What listens at {1} is not OBS': '{1}에서 응답하는 것은 OBS가 아닙니다',
  'it speaks another protocol': '다른 통신 방식을 씁니다',
  'Compare the port with {1}.': '여기에 나오는 포트와 같은지 보세요: {1}.',
  '{1} does not speak TLS': '{1}: TLS를 쓰지 않습니다',
  'OBS itself has no TLS: begin the address with ws:// instead of wss://.':
    'OBS에는 TLS가 없습니다. 주소를 wss:// 대신 ws://로 시작하세요.',
  'What listens at {1} does not speak plain WebSocket': '{1}: 일반 WebSocket으로 응답하지 않습니다',
  'If a proxy with TLS stands before OBS, begin the address with wss://; otherwise compare the port.':
    'OBS 앞에 TLS 프록시가 있으면 주소를 wss://로 시작하고, 없으면 포트가 같은지 보세요.',
  '{1} closed the connection at once{2}': '{1} 쪽에서 연결을 바로 끊었습니다{2}',
  'Look whether OBS is just starting or ending; it is tried again.': 'OBS가 막 켜지거나 꺼지는 중인지 보세요. 다시 시도합니다.',
  '{1} cannot be connected to: {2}': '{1}: 연결할 수 없습니다. {2}',
  'Compare address and port with Show Connect Info in OBS.': '주소와 포트가 OBS의 "서버 정보 표시"와 같은지 보세요.',
  'Show Connect Info ({1}).': '서버 정보 표시({1}).',
  'OBS refused the password': 'OBS가 비밀번호를 받아들이지 않았습니다',
  'Compare it with {1}': '여기에 나오는 비밀번호와 같은지 보세요: {1}',
  'OBS asks for a password and none is set': 'OBS가 비밀번호를 요구하는데 설정되어 있지 않습니다',
  'Enter the one of {1}': '여기에 나오는 비밀번호를 입력하세요: {1}',
  'OBS is still starting': 'OBS가 아직 시작하는 중입니다',
  'Wait a moment; look at OBS if it stays.': '잠시 기다리세요. 계속되면 OBS를 확인하세요.',
  'It is connected again by itself once OBS runs.': 'OBS가 켜지면 저절로 다시 연결합니다.',
  'OBS was closed': 'OBS가 종료되었습니다',
  'OBS threw this program out (Kick in its session list)': 'OBS에서 이 프로그램의 연결을 끊었습니다(세션 목록의 "퇴장")',
  'The connection to OBS broke: OBS ended suddenly, or the network is gone':
    'OBS와 연결이 끊어졌습니다. OBS가 갑자기 종료되었거나 네트워크가 끊겼습니다',
  'OBS "{1}": {2}': 'OBS "{1}": {2}',
  'it is being connected': '연결하는 중입니다',
  '{1} cannot be written: {2}': '파일에 쓸 수 없습니다: {1}. {2}',
  'There is no OBS connection "{1}"': '"{1}"(이)라는 OBS 연결이 없습니다',
  'No OBS connection is there to {1}': '{1}용 OBS 연결이 없습니다',
  ' ({1})': ' ({1})',

  // Orders and what becomes of them.
  'OBS "{1}" refused {2} (code {3}){4}': 'OBS "{1}": {2} 요청을 거절했습니다(코드 {3}){4}',
  'OBS "{1}" did not answer {2} within {3} ms': 'OBS "{1}": {3} ms 안에 {2} 요청에 응답하지 않았습니다',
  'it did not answer': '응답하지 않았습니다',
  'The connection to OBS "{1}" ended before {2} was answered': 'OBS "{1}": {2} 요청에 응답하기 전에 연결이 끊어졌습니다',
  'OBS "{1}" accepted the order but {2}. {3}': 'OBS "{1}": 명령은 받았지만 {2}. {3}',
  'OBS "{1}" is not connected{2}': 'OBS "{1}": 연결되어 있지 않습니다{2}',
  'there is no recording to pause': '일시정지할 녹화가 없습니다',
  'Start one first.': '먼저 녹화를 시작하세요.',
  'does not pause': '녹화가 일시정지되지 않습니다',
  'does not go on': '녹화가 재개되지 않습니다',
  'OBS cannot pause a recording whose quality is set to "Same as stream" (Settings > Output > Recording).':
    '녹화 품질이 "방송 품질과 동일하게"이면 OBS는 녹화를 일시정지할 수 없습니다(설정 > 출력 > 녹화).',
  'does not show the scene "{1}"': '장면이 바뀌지 않습니다: "{1}"',
  'A long transition, or studio mode, may hold it up.': '긴 장면 전환이나 스튜디오 모드 때문일 수 있습니다.',
  'does not {1}': '{1} 상태가 되지 않습니다',
  'does not cease to {1}': '{1} 중단이 되지 않습니다',
  'keep the replay buffer': '리플레이 버퍼 작동',
  'run the virtual camera': '가상 카메라 작동',
  'does not {1} "{2}"': '소스 {1}에 실패했습니다: "{2}"',
  show: '보이기',
  hide: '숨기기',
  'Is the source locked, or changed by another program?': '소스가 잠겨 있거나 다른 프로그램이 바꾸고 있나요?',
  'The scene "{1}" has no source "{2}"': '장면 "{1}"에 "{2}"(이)라는 소스가 없습니다',
  'Its file writer may be stuck, or it shows a question: look at OBS.':
    '파일 기록이 멈췄거나 질문 창이 떠 있을 수 있습니다. OBS를 확인하세요.',
  'Check server and stream key in OBS (Settings > Stream), and the network.':
    'OBS의 설정 > 방송에서 서버와 스트림 키를 확인하고 네트워크도 확인하세요.',
  'Its disk is full, or its recording folder does not exist ({1} MB free): make room, or correct Settings > Output.':
    '디스크가 가득 찼거나 녹화 폴더가 없습니다(여유 {1} MB). 공간을 비우거나 설정 > 출력에서 고치세요.',
  'Check that its recording folder exists and may be written to (Settings > Output), and look for a message in OBS.':
    '설정 > 출력의 녹화 폴더가 있고 쓸 수 있는지 확인하고, OBS에 메시지가 떠 있는지 보세요.',
  'has not saved the replay buffer within {1} s': '{1} s 안에 리플레이 버퍼를 저장하지 못했습니다',
  'Its disk may be slow, or its file writer stuck.': '디스크가 느리거나 파일 기록이 멈췄을 수 있습니다.',
  'OBS "{1}" has no replay buffer in its profile': 'OBS "{1}"의 프로파일에 리플레이 버퍼가 없습니다',
  'OBS "{1}" has no {2} in its profile.{3}': 'OBS "{1}"의 프로파일에 {2} 기능이 없습니다.{3}',
  'replay buffer': '리플레이 버퍼',
  ' Switch it on with the setup check.': ' "설정 점검"에서 켜세요.',
  'OBS "{1}" cannot set chapters: that needs OBS 30.2 or newer, recording as Hybrid MP4':
    'OBS "{1}": 챕터를 표시할 수 없습니다. OBS 30.2 이상에서 하이브리드 MP4로 녹화해야 합니다',
  'OBS "{1}" cannot change its settings now: {2} would be cut off': 'OBS "{1}": 지금 설정을 바꾸면 다음이 끊깁니다: {2}',
  streaming: '방송',
  'virtual-camera': '가상 카메라',
  'virtual camera': '가상 카메라',
  'Look at OBS; it is tried again by itself.': 'OBS를 확인하세요. 저절로 다시 시도합니다.',

  // Why it is kept as it is.
  '"{1}" is to be recorded and OBS does not record': '"{1}" 경기를 녹화해야 하는데 OBS가 녹화하고 있지 않습니다',
  'OBS records already: it counts for "{1}"': 'OBS가 이미 녹화 중이라 "{1}" 경기의 녹화로 봅니다',
  '"{1}" is to be recorded, and OBS still records "{2}"': '"{1}" 경기를 녹화해야 하는데 OBS가 아직 "{2}" 경기를 녹화하고 있습니다',
  'the recording of "{1}" is to end': '"{1}" 경기의 녹화를 끝내야 합니다',
  'the stream is wanted and OBS does not stream': '방송해야 하는데 OBS가 방송하고 있지 않습니다',
  'the stream is to end': '방송을 끝내야 합니다',
  'the replay buffer is wanted and does not run': '리플레이 버퍼가 필요한데 꺼져 있습니다',
  'the replay buffer is to end': '리플레이 버퍼를 중단해야 합니다',
  'the scene "{1}" is wanted and OBS shows "{2}"': '"{1}" 장면이어야 하는데 OBS가 "{2}" 장면을 보이고 있습니다',
}
