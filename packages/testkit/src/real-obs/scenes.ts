// The scene collection of the tests: what is in the picture. OBS is lenient in reading it: what is left out takes its default.

/** Side of the square "Marker" in pixels, whatever the size of the picture. */
export const markerSize = 64

// Colours are 0xAABBGGRR as one number.
const black = 0xff000000
const blue = 0xffff0000

type Source = Readonly<Record<string, unknown>>

const colour = (name: string, color: number, width: number, height: number): Source => ({
  name,
  id: 'color_source',
  versioned_id: 'color_source_v3',
  settings: { color, width, height },
})

const media = (name: string, settings: object): Source => ({
  name,
  id: 'ffmpeg_source',
  versioned_id: 'ffmpeg_source',
  settings: { hw_decode: false, restart_on_activate: false, close_when_inactive: false, ...settings },
})

const topLeft = 5

function scene(name: string, ...items: readonly { name: string; x?: number; more?: object }[]): Source {
  const placed = items.map(({ name: source, x = 0, more }, at) => ({
    name: source,
    id: at + 1,
    visible: true,
    align: topLeft,
    pos: { x, y: 0 },
    scale: { x: 1, y: 1 },
    ...more,
  }))
  return { name, id: 'scene', versioned_id: 'scene', settings: { id_counter: placed.length, items: placed } }
}

/** As OBS's own file of a collection. "Moving" is made by ffmpeg on the fly: no file, no point where it loops. */
export function defaultScenes(width: number, height: number, fps: number): object {
  const picture = `testsrc2=size=${width}x${height}:rate=${fps}[out0];sine=frequency=440:sample_rate=48000[out1]`
  const fill = { bounds_type: 2, bounds_align: 0, bounds: { x: width, y: height } }
  return {
    name: 'Test',
    current_scene: 'Live',
    current_program_scene: 'Live',
    scene_order: [{ name: 'Live' }, { name: 'Break' }, { name: 'Replay' }],
    current_transition: 'Cut',
    transition_duration: 300,
    transitions: [],
    groups: [],
    sources: [
      media('Moving', { is_local_file: false, input_format: 'lavfi', input: picture }),
      colour('Marker', black, markerSize, markerSize),
      colour('Blue', blue, width, height),
      media('Replay Clip', { is_local_file: true, local_file: '', looping: false, clear_on_media_end: true }),
      scene('Live', { name: 'Moving' }, { name: 'Marker', x: width - markerSize }),
      scene('Break', { name: 'Blue' }),
      scene('Replay', { name: 'Replay Clip', more: fill }),
    ],
  }
}
