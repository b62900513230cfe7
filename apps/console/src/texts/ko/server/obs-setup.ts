// What the plugin obs says of its configuration and of the settings of OBS, in Korean. Names of OBS's own menus are those that OBS shows
// in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const obsSetup: Phrases = {
  // The configuration.
  'only letters, digits, spaces and . _ - are allowed': '글자, 숫자, 빈칸, . _ -만 쓸 수 있습니다',
  'an address such as ws://127.0.0.1:4455': 'ws://127.0.0.1:4455 같은 주소여야 합니다',
  'the password does not belong into the address: give it apart': '비밀번호는 주소에 넣지 말고 따로 입력하세요',
  'an address does not have a part after #': '주소에는 # 뒤의 부분을 쓸 수 없습니다',
  'two connections have the same name': '이름이 같은 연결이 두 개 있습니다',
  'no control characters, none of $ ` " \\ < > : | ? * and no ".." are allowed':
    '제어 문자와 $ ` " \\ < > : | ? * 그리고 ".."은 쓸 수 없습니다',
  'Each OBS: name, url, password, role (record, stream or both)': 'OBS별 이름, 주소, 비밀번호, 용도(record 녹화, stream 방송, both 둘 다)',
  'Where connections given by command are kept; set by the program': '명령으로 추가한 연결을 보관하는 폴더. 프로그램이 정합니다',
  'How often OBS is asked for what it does not announce, ms': 'OBS가 스스로 알리지 않는 것을 물어보는 간격, ms',
  'How long a connection may take, ms': '연결 제한 시간, ms',
  'How long OBS has for an answer, ms': 'OBS의 응답 제한 시간, ms',

  // What to do.
  'See obs.status for the names; add one with obs.connect.': '이름은 obs.status에 있습니다. obs.connect로 추가하세요.',
  'See the problem in obs.status: OBS must run, its WebSocket server must be on, and the password must be right.':
    'obs.status에서 문제를 보세요. OBS와 WebSocket 서버가 켜져 있고 비밀번호가 맞아야 합니다.',
  'See the comment of OBS in the message.': '메시지에 나온 OBS의 설명을 보세요.',
  'Look at OBS: it may hang, or show a question.': 'OBS를 확인하세요. 멈췄거나 질문 창이 떠 있을 수 있습니다.',
  'It reconnects by itself; look whether OBS still runs.': '저절로 다시 연결합니다. OBS가 아직 켜져 있는지 보세요.',
  'Look at OBS: a folder that does not exist, a full disk, or a setting that forbids it. obs.setup checks the settings.':
    'OBS를 확인하세요. 없는 폴더, 가득 찬 디스크, 막는 설정이 있을 수 있습니다. 설정은 obs.setup으로 점검합니다.',
  'For the replay buffer: obs.setup {"apply":true}. For chapters: OBS 30.2 or newer, recording as Hybrid MP4.':
    '리플레이 버퍼는 obs.setup {"apply":true}로 켭니다. 챕터는 OBS 30.2 이상에서 하이브리드 MP4로 녹화해야 합니다.',
  'Stop these outputs in a break, then try again.': '경기가 없을 때 이 출력들을 중단하고 다시 해 보세요.',
  'Check the rights and the free space of the data folder.': '데이터 폴더의 권한과 여유 공간을 확인하세요.',

  // The check of the settings.
  on: '켜짐',
  off: '꺼짐',
  none: '없음',
  'on, but OBS has not taken it up yet': '켜짐, 그러나 OBS가 아직 적용하지 않음',
  'Settings > Output > Replay Buffer > Enable Replay Buffer, then OK.':
    '설정 > 출력 > 리플레이 버퍼 > 리플레이 버퍼 활성화에 체크하고 확인을 누르세요.',
  'at least {1} s': '{1} s 이상',
  'Settings > Output > Replay Buffer > Maximum Replay Time: {1} s.': '설정 > 출력 > 리플레이 버퍼 > 최대 리플레이 시간: {1} s.',
  'at least {1} MB': '{1} MB 이상',
  'Settings > Output > Replay Buffer > Maximum Memory: {1} MB or more.': '설정 > 출력 > 리플레이 버퍼 > 최대 메모리: {1} MB 이상.',
  'one each second': '1초마다 하나',
  'Settings > Output > Output Mode "Advanced" > Recording > Encoder Settings > Keyframe Interval: 1 s.':
    '설정 > 출력 > 출력 방식 "고급" > 녹화 > 인코딩 설정 > 키프레임 간격: 1 s.',
  'cannot be read from outside in the advanced mode': '출력 방식이 "고급"이면 밖에서 읽을 수 없음',
  "the encoder's own, up to 8 s apart, with this recording quality": '이 녹화 품질에서는 인코더 기본값, 최대 8 s 간격',
  "the encoder's own": '인코더 기본값',
  'one each {1} frames': '{1}프레임마다 하나',
  'one each 250 frames': '250프레임마다 하나',
  'Settings > Output > Streaming > Custom Encoder Settings: keyint={1}.': '설정 > 출력 > 방송 > 사용자 인코더 설정: keyint={1}.',
  'cannot be read from outside': '밖에서 읽을 수 없음',
  'one that survives a crash, such as MKV': 'MKV처럼 갑자기 꺼져도 남는 형식',
  'Settings > Output > Recording > Recording Format: Matroska Video (.mkv). A plain MP4 or MOV is lost whole when the power fails.':
    '설정 > 출력 > 녹화 > 녹화 형식: Matroska 비디오(.mkv). 일반 MP4나 MOV는 전원이 나가면 전체를 잃습니다.',
  'a folder with room for the day': '하루치 공간이 있는 폴더',
  'Settings > Output > Recording > Recording Path.': '설정 > 출력 > 녹화 > 녹화 저장 경로.',
}
