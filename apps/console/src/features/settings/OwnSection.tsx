// What sections hold that is no field of the configuration: those of this browser, the flags, the history. Loaded when somebody looks.
import { type ComponentType, lazy, Suspense } from 'react'

const views: Readonly<Record<string, ComponentType | undefined>> = {
  'here-language': lazy(async () => ({ default: (await import('./here/LanguageChoice.tsx')).LanguageChoice })),
  'here-look': lazy(async () => ({ default: (await import('./here/LookChoice.tsx')).LookChoice })),
  'here-sound': lazy(async () => ({ default: (await import('./here/SoundChoice.tsx')).SoundChoice })),
  'here-keys': lazy(async () => ({ default: (await import('./here/KeyChoice.tsx')).KeyChoice })),
  flags: lazy(async () => ({ default: (await import('./flags/Flags.tsx')).Flags })),
  history: lazy(async () => ({ default: (await import('./History.tsx')).History })),
}

export function OwnSection({ name }: { readonly name: string }) {
  const View = views[name]
  return View === undefined ? null : (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  )
}
