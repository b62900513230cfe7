// What the player of the console says of a film, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const video: Phrases = {
  'The film cannot be decoded: {1}': '영상을 해독할 수 없습니다: {1}',
  'This browser cannot play the film of this clip.': '이 브라우저는 이 클립의 영상을 재생할 수 없습니다.',
  'No film is found in the file of this clip.': '이 클립의 파일에 영상이 없습니다.',
  'The film of this clip has no key frame.': '이 클립의 영상에 키 프레임이 없습니다.',
  'The film cannot be fetched: the server is away.': '영상을 가져올 수 없습니다: 서버에 연결되어 있지 않습니다.',
  'The film of this clip is gone.': '이 클립의 영상이 없어졌습니다.',
  'The film cannot be fetched: the server says {1}.': '영상을 가져올 수 없습니다: 서버 응답 {1}.',
}
