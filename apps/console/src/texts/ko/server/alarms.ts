// What the plugin alarms says, in Korean. The key is the English sentence of the source, {n} its n-th value; rules name theirs.
import type { Phrases } from '../../phrases.ts'

export const alarms: Phrases = {
  // The built-in rules: the scoring system.
  'Nothing comes from the scoring system although the clock runs': '시계가 가는데 채점 시스템의 신호가 없습니다',
  'Check the network cable and that the scoring PC sends to this machine: its address is on the page of the scoring system.':
    '랜선을 확인하고, 채점 PC가 이 컴퓨터로 보내는지 확인하세요. 주소는 채점 시스템 수신 화면에 있습니다.',
  'The system dropped {value} datagrams of the scoring system within a minute: they are lost':
    '운영체제가 1분 동안 채점 시스템의 패킷 {value}개를 버렸습니다: 되찾을 수 없습니다',
  'The machine is too busy or its receive buffer too small: close other programs; raise udp.receiveBufferBytes.':
    '컴퓨터가 너무 바쁘거나 수신 버퍼가 작습니다. 다른 프로그램을 닫고 udp.receiveBufferBytes를 늘리세요.',
  'The scoring system sends messages of an unknown kind: {value} within a minute':
    '채점 시스템이 모르는 메시지를 보냅니다: 1분 동안 {value}개',
  'They are kept as they are and harm nothing. Report them, so that a later version knows them.':
    '받은 그대로 보관하며 해롭지 않습니다. 다음 버전에서 알아볼 수 있도록 알려 주세요.',

  // OBS.
  'OBS "{name}" is gone: {value}': 'OBS "{name}" 연결이 끊겼습니다: {value}',
  'Look whether OBS runs and its WebSocket server is on (Tools > WebSocket Server Settings); it is connected again by itself.':
    'OBS가 켜져 있는지, WebSocket 서버를 사용하는지(도구 > obs-websocket 설정) 확인하세요. 저절로 다시 연결합니다.',
  'OBS "{name}" does not let this program in: {value}': 'OBS "{name}"이(가) 이 프로그램의 연결을 거부합니다: {value}',
  'Compare the password with the one that OBS shows (Tools > WebSocket Server Settings > Show Connect Info).':
    '비밀번호를 OBS가 보여 주는 것과 비교하세요(도구 > obs-websocket 설정 > 서버 정보 표시).',
  'OBS "{name}" has not come to be connected for a while': 'OBS "{name}"에 한동안 연결되지 않고 있습니다',
  'OBS "{name}" is not as wanted: {value}': 'OBS "{name}" 상태가 원하는 것과 다릅니다: {value}',
  'See the OBS page for the cause; it is tried again by itself.': 'OBS 페이지에서 원인을 확인하세요. 저절로 다시 시도합니다.',
  'The replay buffer of OBS "{name}" is off while it records': 'OBS "{name}"이(가) 녹화 중인데 리플레이 버퍼가 꺼져 있습니다',
  'Start it: status bar, Buffer. Until then replays are cut from the recording.':
    '위쪽 표시줄의 "버퍼"에서 시작하세요. 그때까지 리플레이는 녹화에서 가져옵니다.',
  'OBS page, setup check: Set it. Until then replays are cut from the recording.':
    'OBS 페이지의 "설정 점검"에서 "설정하기"를 누르세요. 그때까지 리플레이는 녹화에서 가져옵니다.',
  'In a break stop and start the replay buffer; if that does not help, restart OBS. Meanwhile replays are cut from the recording.':
    '휴식 때 리플레이 버퍼를 중단했다가 시작하고, 그래도 안 되면 OBS를 다시 시작하세요. 그동안 리플레이는 녹화에서 가져옵니다.',
  'The computer of OBS is too busy: close other programs, lower its resolution or choose a faster encoder.':
    'OBS가 있는 컴퓨터가 너무 바쁩니다. 다른 프로그램을 닫고, 해상도를 낮추거나 더 빠른 인코더를 고르세요.',
  'The graphics card of OBS is too busy: close other programs, take sources out of the scene.':
    'OBS가 쓰는 그래픽 카드가 너무 바쁩니다. 다른 프로그램을 닫고 장면에서 소스를 줄이세요.',
  'OBS "{name}" drops {value} of its frames': 'OBS "{name}"에서 프레임의 {value} 손실',

  // The machine.
  'The data disk is nearly full: {value} free at {name}': '데이터 디스크가 거의 가득 찼습니다: {name}에 여유 {value}',
  'Delete or move files now, between two matches at the latest; without room nothing more is kept.':
    '늦어도 다음 경기 전까지 파일을 지우거나 옮기세요. 공간이 없으면 더는 저장되지 않습니다.',
  'The data disk runs short: {value} free at {name}': '데이터 디스크가 부족합니다: {name}에 여유 {value}',
  'Delete or move files that are not needed: old recordings, clips, backups.':
    '지난 녹화, 클립, 백업처럼 필요 없는 파일을 지우거나 옮기세요.',
  'The processor of this machine is busy: {value}': '이 컴퓨터의 프로세서가 바쁩니다: {value}',
  'Close other programs; see on the page of the machine whether OBS or this program takes it.':
    '다른 프로그램을 닫고, 시스템 페이지의 "컴퓨터"에서 OBS와 이 프로그램 가운데 어느 쪽이 쓰는지 확인하세요.',
  'This machine has hardly any memory left: {value}': '이 컴퓨터의 메모리가 거의 없습니다: {value}',
  'Close other programs now; the system may end OBS or this program.':
    '지금 다른 프로그램을 닫으세요. 운영체제가 OBS나 이 프로그램을 끝낼 수 있습니다.',
  'This machine has little memory left: {value}': '이 컴퓨터의 메모리가 얼마 남지 않았습니다: {value}',
  'Close other programs, browsers first.': '다른 프로그램을 닫으세요. 브라우저를 먼저 닫으세요.',
  'The processor is hot: {value}; the machine slows itself down': '프로세서가 뜨거워 컴퓨터가 느려집니다: {value}',
  'Give it air: free its vents, take it out of its bag or the sun, clean the fan.':
    '바람이 통하게 하세요. 통풍구를 막지 말고, 가방이나 햇빛에서 꺼내고, 팬을 청소하세요.',
  'This program answers late: by up to {value}': '이 프로그램의 응답이 늦습니다: 최대 {value}',
  'If the processor is busy, close other programs. If it is not, take a profile (debug.cpu-profile) and report it.':
    '프로세서가 바쁘면 다른 프로그램을 닫으세요. 바쁘지 않으면 CPU 프로파일(debug.cpu-profile)을 기록해 알려 주세요.',
  'The network {name} loses packets: {value} since the last look': '네트워크 {name}에서 패킷이 유실됩니다: 최근 측정 {value}',
  'Check the cable and the switch; take the scoring PC and this machine off the wireless network.':
    '랜선과 스위치를 확인하세요. 채점 PC와 이 컴퓨터는 무선 대신 유선으로 연결하세요.',
  'Nothing can be stored: {value}': '아무것도 저장할 수 없습니다: {value}',
  'Free space on the disk, close a program that holds the file, check the disk. It goes on by itself; what comes waits in memory.':
    '디스크 공간을 비우고, 그 파일을 쓰는 다른 프로그램을 닫고, 디스크를 확인하세요. 저절로 이어지며, 그동안 온 것은 메모리에서 기다립니다.',
  '{1} a second': '초당 {1}',

  // What other parts of the program say, and trends.
  '{1} does not work as it should': '{1}: 제대로 작동하지 않습니다',
  'The memory of this program grows by {1} an hour and does not come back: {2} now':
    '이 프로그램의 메모리가 시간당 {1}씩 늘기만 합니다: 현재 {2}',
  'It goes on for now. Restart the program in a long break; before that take a heap snapshot (debug.heap-snapshot) and report it.':
    '지금은 계속 작동합니다. 긴 휴식 때 프로그램을 다시 시작하고, 그 전에 힙 스냅샷(debug.heap-snapshot)을 기록해 알려 주세요.',
  'This program’s memory': '이 프로그램의 메모리',
  'Delay of the event loop (p99)': '이벤트 루프 지연(상위 1 %)',
  'Commits of the database (p99)': '데이터베이스 쓰기 시간(상위 1 %)',
  'Free on the data disk': '데이터 디스크 여유',
  '{1}: not known yet.': '{1}: 아직 알 수 없습니다.',
  '{1}: {2}{3}{4}.': '{1}: {2}{3}{4}.',
  ', steady': ', 변화 없음',
  ', {1} by {2} an hour': ', 시간당 {2} {1}',
  rising: '증가',
  falling: '감소',
  '; yesterday at this time {1}': ', 어제 이 시각에는 {1}',
  ' It is full at {1} if it goes on like this.': ' 이대로면 {1}에 가득 찹니다.',

  // Rules of one's own.
  'The rule "{1}" is not looked at: {2}.': '규칙 "{1}"은(는) 적용되지 않습니다: {2}.',
  'another rule before it has the same id': '앞의 다른 규칙과 id가 같음',
  'alarms.disabled names "{1}", which is no rule{2}.': 'alarms.disabled의 "{1}"은(는) 규칙이 아닙니다{2}.',
  '; the nearest is "{1}"': '. 가장 비슷한 것은 "{1}"입니다',
  'no event "{1}" is heard; {2}': '이벤트 "{1}" 없음, {2}',
  'in {1}, {2}': '{1}: {2}',
  'the name "{1}" is taken': '이름 "{1}"은(는) 이미 쓰고 있음',
  'the nearest is "{1}"': '가장 비슷한 것: "{1}"',
  'there are {1}': '있는 것: {1}',
  '"{1}" needs a number, and {2} is none': '"{1}"에는 숫자가 필요한데 {2}은(는) 숫자가 아님',
  '"{1}" is no number, so it can never be "{2}"': '"{1}"은(는) 숫자가 아니라서 "{2}" 조건을 쓸 수 없음',
  '"clear" must be {1} "value"': '"clear"는 "value" {1}여야 함',
  'at most': '이하',
  'at least': '이상',
  '"{1}" can never be {2}: it is a {3}': '"{1}" 값은 {2}일 수 없음: 종류가 {3}',
  '"{1}" can never be {2}; the nearest is {3}': '"{1}" 값은 {2}일 수 없음, 가장 비슷한 것: {3}',
  '"{1}" holds several values: name one of them, as in "{2}"': '"{1}"에는 값이 여럿 있음. "{2}"처럼 그중 하나를 적어야 함',
  '{1} is a list: go on with "*", as in "{2}"': '{1}은(는) 목록임. "{2}"처럼 "*"로 이어 적어야 함',
  '{1} is a single value: nothing is below it': '{1}은(는) 값 하나라서 그 아래에 아무것도 없음',
  '{1} is no list; it has {2}': '{1}은(는) 목록이 아님. 들어 있는 것: {2}',
  '{1} has no "{2}"; {3}': '{1}에 "{2}" 없음, {3}',
  it: '이 이벤트',
  'it has {1}': '들어 있는 것: {1}',
  ' (and {1} more)': ' (그 밖에 {1}개)',
  'Correct it in the configuration: alarms.rules, alarms.disabled. All other rules hold.':
    '구성의 alarms.rules와 alarms.disabled에서 고치세요. 다른 규칙은 모두 적용됩니다.',

  // The history of alarms.
  'The history of alarms cannot be opened: {1}.': '알람 이력을 열 수 없습니다: {1}.',
  'The database is not there: alarms are raised, and wait in memory to be kept.':
    '데이터베이스를 쓸 수 없습니다. 알람은 울리고, 이력은 저장될 때까지 메모리에서 기다립니다.',
  '{1} changes of alarms could not be kept: the database was away too long, or refuses them.':
    '알람 변경 {1}건을 저장하지 못했습니다. 데이터베이스를 너무 오래 쓸 수 없었거나 데이터베이스가 거부합니다.',
  'See the database for the cause; alarms are raised meanwhile.': '데이터베이스에서 원인을 확인하세요. 알람은 그동안에도 울립니다.',
  'There is no alarm "{1}" now': '지금은 알람 "{1}"이(가) 없습니다',
  'Past alarms cannot be read now: the database is not there': '지금은 지난 알람을 읽을 수 없습니다: 데이터베이스를 쓸 수 없습니다',
  'See alarms.current for what is wrong now.': '지금 무엇이 이상한지 alarms.current에서 확인하세요.',
  'See the database in system.health; alarms are raised meanwhile.':
    'system.health에서 데이터베이스를 확인하세요. 알람은 그동안에도 울립니다.',

  // Webhooks.
  'The webhook {1} does not work: {2}.{3}': '웹훅 {1} 작동 안 함: {2}.{3}',
  ' {1} given up.': ' {1} 포기했습니다.',
  'One message was': '메시지 1개를',
  '{1} messages were': '메시지 {1}개를',
  'an address that cannot be read': '읽을 수 없는 주소',
  'nothing listens there': '그곳에서 받는 프로그램이 없음',
  'no machine of this name is known': '그런 이름의 컴퓨터를 찾을 수 없음',
  'names cannot be looked up: there is no internet': '인터넷이 없어 이름을 찾을 수 없음',
  'the machine cannot be reached': '그 컴퓨터에 연결할 수 없음',
  'there is no network': '네트워크가 없음',
  'it broke the connection': '상대가 연결을 끊음',
  'the machine does not answer': '그 컴퓨터가 응답하지 않음',
  'its certificate is not trusted': '인증서를 신뢰할 수 없음',
  'its certificate has run out': '인증서가 만료됨',
  'its certificate is for another name': '인증서가 다른 이름의 것임',
  'it did not answer within {1} s': '{1}초 안에 응답하지 않음',
  'its port is one that no web server may use': '웹 서버에 쓸 수 없는 포트임',
  'it cannot be connected to{1}': '연결할 수 없음{1}',
  'it takes messages too slowly': '메시지를 받는 속도가 너무 느림',
  'answered {1}': '응답 {1}',
  'it answered {1}{2}': '응답 {1}{2}',
  ', so the token is wrong or missing': ', 토큰이 틀렸거나 없음',
  ', so the address is wrong': ', 주소가 틀림',
  ', which leads to another address: enter that one': ', 다른 주소로 옮겨졌으니 그 주소를 적어야 함',
  'This is a test: nothing is wrong': '시험 알람입니다: 이상이 없습니다',

  // The configuration.
  'lower case, digits and hyphens': '영문 소문자, 숫자, 하이픈만 쓸 수 있습니다',
  'Rules of your own; one with the id of a built-in rule takes its place': '직접 만든 규칙. 기본 규칙과 id가 같으면 그 규칙을 대신합니다',
  'Ids of built-in rules that are not to be looked at': '적용하지 않을 기본 규칙의 id',
  'The least severe that is sent': '보낼 알람 가운데 가장 낮은 심각도',
  'Sent as "authorization: Bearer …"': '"authorization: Bearer …"로 보냅니다',
  'Addresses that are told of each alarm raised and resolved': '알람이 울리거나 해결될 때마다 알릴 주소',
  'Resolved alarms older than this are removed': '해결된 알람은 이 일수가 지나면 지웁니다',
  'Growth of this program’s memory at which it is said': '이 프로그램의 메모리가 이보다 빨리 늘면 알립니다',
  'A trend must hold for so long': '추세가 이만큼 이어져야 알립니다',
}
