// What the plugin recorder says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const recorder: Phrases = {
  // Alarms. The match stands in them by this name.
  'Match {1}': '경기 {1}',
  'The match': '이 경기',
  'The recording disk of OBS "{1}" runs short: {2}': 'OBS "{1}"의 녹화 디스크가 부족합니다: {2}',
  '{1} free{2}{3}': '여유 {1}{2}{3}',
  ', full at {1}': ', 가득 차는 때 {1}',
  ' ({1} matches left)': ' (앞으로 {1}경기)',
  'Delete or move old recordings, or choose another disk in OBS (Settings > Output > Recording Path) between two matches.':
    '지난 녹화를 지우거나 옮기세요. 또는 경기 사이에 OBS(설정 > 출력 > 녹화 저장 경로)에서 다른 디스크를 고르세요.',
  'OBS "{1}" records as plain {2}: the whole file is lost if OBS or the power fails before it is closed':
    'OBS "{1}"이(가) 일반 {2} 형식으로 녹화합니다: 파일을 닫기 전에 OBS나 전원이 꺼지면 파일 전체를 잃습니다',
  'Set MKV: the setup check of the OBS page does it, or obs.setup {"apply":true}.':
    'MKV로 바꾸세요. OBS 페이지의 "설정 점검"이나 obs.setup {"apply":true} 명령으로 됩니다.',
  '{1} is not seen to be recorded: OBS "{2}" is not connected{3}':
    '{1}: 녹화 여부를 확인할 수 없습니다. OBS "{2}"에 연결되어 있지 않습니다{3}',
  'See the OBS page for the cause. If OBS still runs it goes on recording; when it is back it is taken up again by itself.':
    'OBS 페이지에서 원인을 확인하세요. OBS가 켜져 있으면 녹화는 계속되고, 다시 연결되면 저절로 이어집니다.',
  '{1} is not recorded any more: somebody stopped the recording of OBS "{2}" by hand':
    '{1}: 더는 녹화되지 않습니다. OBS "{2}"의 녹화를 사람이 중단했습니다',
  'Press Start on the OBS page to go on. The next match is recorded again by itself.':
    'OBS 페이지에서 "시작"을 누르면 이어서 녹화합니다. 다음 경기는 자동으로 녹화합니다.',
  '{1} is not recorded: OBS "{2}" {3}': '{1}: 녹화되지 않습니다. OBS "{2}": {3}',
  'has not closed the file before it': '앞 파일을 아직 닫지 않았습니다',
  'does not start{1}': '녹화가 시작되지 않습니다{1}',
  'Its file writer hangs, or its disk is very slow. If it stays so, start OBS again: recording then goes on by itself.':
    'OBS의 파일 쓰기가 멈췄거나 디스크가 매우 느립니다. 계속되면 OBS를 다시 시작하세요. 녹화는 저절로 이어집니다.',
  'Look at OBS: recording folder, free disk, a message on its screen.':
    'OBS에서 녹화 폴더, 디스크 여유 공간, 화면에 뜬 메시지를 확인하세요.',
  'The recording of {1} does not grow': '{1}: 녹화 파일이 커지지 않습니다',
  'Look at OBS and its disk. Stop and start the recording on the OBS page; if that does not help, start OBS again.':
    'OBS와 디스크를 확인하세요. OBS 페이지에서 녹화를 중단했다가 시작하고, 그래도 안 되면 OBS를 다시 시작하세요.',
  'OBS "{1}" skips {2} % of the frames': 'OBS "{1}"에서 프레임의 {2} %가 손실됩니다',
  'OBS "{1}" shows a black picture': 'OBS "{1}"의 화면이 검습니다',
  'Check camera, cable and the scene that OBS shows.': '카메라, 케이블, OBS가 송출하는 장면을 확인하세요.',
  'The picture of OBS "{1}" stands still': 'OBS "{1}"의 화면이 멈췄습니다',
  'Check the camera and its cable; in OBS, deactivate and activate the source.':
    '카메라와 케이블을 확인하고, OBS에서 그 소스를 비활성화했다가 활성화하세요.',
  'The recording of OBS "{1}" broke off: {2}': 'OBS "{1}"의 녹화가 끊겼습니다: {2}',
  'OBS ended, or was started again, while it recorded': '녹화 중에 OBS가 꺼졌거나 다시 시작됨',
  'its disk is full, or its folder is gone ({1} MB free)': '디스크가 가득 찼거나 폴더가 없어짐 (여유 {1} MB)',
  'OBS stopped it without a reason': 'OBS가 이유 없이 중단함',
  'its file is not there': '파일이 없음',
  'its file is not whole': '파일이 온전하지 않음',
  'its file did not grow any more': '파일이 더는 커지지 않음',
  'It is started again by itself in a second file; what was recorded before is kept. Look at OBS and its disk.':
    '둘째 파일로 저절로 다시 시작하고, 그 전의 녹화는 남아 있습니다. OBS와 디스크를 확인하세요.',
  '{1} changes to the list of recordings could not be kept; the files themselves are there':
    '녹화 목록의 변경 {1}건을 저장하지 못했습니다. 녹화 파일은 그대로 있습니다',
  'Nothing is known of OBS: the part of this program that controls it does not run':
    'OBS 상태를 알 수 없습니다: OBS를 제어하는 구성 요소가 실행되지 않습니다',
  'See obs in the doctor; start it with system.plugin.start {"name":"obs"}.':
    '진단에서 obs를 확인하고 system.plugin.start {"name":"obs"} 명령으로 시작하세요.',
  '{1} is not recorded: no OBS is set up to record, or it was disconnected by hand':
    '{1}: 녹화되지 않습니다. 녹화를 맡은 OBS가 없거나 사람이 연결을 끊었습니다',
  'Add it on the OBS page of the console, or connect it again there.': 'OBS 페이지에서 OBS를 추가하거나 다시 연결하세요.',

  // Names of files.
  'There is no token {{1}} in "{2}"; those there are: {3}': '"{2}"의 {{1}}: 없는 항목입니다. 쓸 수 있는 항목: {3}',
  'Correct recorder.folder or recorder.file in the configuration; recordings go on under names with that word in them.':
    '구성에서 recorder.folder나 recorder.file을 고치세요. 그동안 녹화는 그 낱말이 그대로 들어간 이름으로 계속됩니다.',

  // What is wrong with a file.
  'The file is empty.': '파일이 비어 있습니다.',
  'Nothing was written to its last {1} bytes: the power may have gone.':
    '파일 끝의 {1}바이트에 쓰인 것이 없습니다. 전원이 꺼졌을 수 있습니다.',
  'It is not a file.': '파일이 아닙니다.',
  'It is still being written.': '아직 쓰는 중입니다.',
  'It cannot be read to its end: {1}.': '끝까지 읽을 수 없습니다: {1}.',
  'What is in it is not what its name says.': '내용이 파일 이름의 형식과 다릅니다.',
  'Files of the kind {1} cannot be measured.': '{1} 파일은 길이를 잴 수 없습니다.',
  'No video is found in it: it was not closed as it should be, or has sound only.':
    '영상을 찾지 못했습니다. 파일이 제대로 닫히지 않았거나 소리만 있습니다.',
  'Its last frames are missing: it was cut off.': '마지막 프레임이 없습니다. 파일이 중간에 잘렸습니다.',
  'Its head says {1} s, but only {2} s are in it.': '파일 정보에는 {1}초인데 {2}초만 들어 있습니다.',
  'It was not read within {1} s.': '{1}초 안에 읽지 못했습니다.',
  'Reading it got stuck for {1} s.': '읽기가 {1}초 동안 멈췄습니다.',
  'The inspector of files is closed.': '파일 검사가 닫혔습니다.',
  'The thread that reads files ended: {1}.': '파일 읽기가 갑자기 끝났습니다: {1}.',

  // Commands.
  'The list of recordings cannot be read now: the database is not there':
    '지금은 녹화 목록을 읽을 수 없습니다: 데이터베이스를 쓸 수 없습니다',
  'No recording has the moment {1}': '{1}, 이 순간이 담긴 녹화가 없습니다',
  'See recorder.recordings for what was recorded and when.': '언제 무엇을 녹화했는지 recorder.recordings에서 확인하세요.',
  'See the database in system.health; recording goes on meanwhile.':
    'system.health에서 데이터베이스를 확인하세요. 녹화는 그동안에도 계속됩니다.',
  'Use the tokens that the message lists.': '메시지에 나온 항목만 쓰세요.',

  // The configuration.
  'Record each match by itself': '경기마다 자동으로 녹화합니다',
  'The sign at which a recording starts: the load, the athletes ready, or the clock':
    '녹화를 시작하는 신호: 경기를 불러올 때, 선수가 준비될 때, 시계가 시작될 때',
  'Goes on for so long after the winner, ms': '승자가 결정된 뒤에도 이만큼 녹화를 계속합니다(ms)',
  'Nothing heard for so long: the match was left without an end, ms':
    '이만큼 아무 신호가 없으면 경기가 끝맺음 없이 중단된 것으로 봅니다(ms)',
  "Below OBS's own folder, or from a root; / separates folders": 'OBS 녹화 폴더 아래의 경로나 전체 경로. 폴더는 /로 나눕니다',
  'Name of each recording, made of tokens': '녹화 파일의 이름. 항목으로 만듭니다',
  'Chapter marks at points, penalties, challenges and rounds, where OBS has them':
    'OBS가 지원하면 득점, 감점, 판독 요청, 라운드마다 챕터를 표시합니다',
  'How often the picture is looked at while recording, ms; 0 = never': '녹화 중 화면을 확인하는 간격(ms). 0이면 확인하지 않습니다',
  'Frames skipped, percent of the last seconds, at which it is said': '최근 프레임 가운데 이 비율(%)보다 많이 손실되면 알립니다',
  'Recording time left on the disk at which it is said, minutes': '디스크에 남은 녹화 가능 시간이 이보다 적으면 경고합니다(분)',
  'Recording time left on the disk at which it counts as failed, minutes':
    '디스크에 남은 녹화 가능 시간이 이보다 적으면 고장으로 봅니다(분)',
  'Rows kept in memory while the database is away': '데이터베이스를 쓸 수 없는 동안 메모리에 담아 두는 행',
}
