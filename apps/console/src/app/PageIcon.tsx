// The signs of the rail, drawn here: lines of one weight on a 24 px square. They say nothing to a reader: the word beside them does.

const shapes = {
  court: <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8.5v7M8.5 12h7" />,
  review: (
    <>
      <path d="M4.2 9A8.5 8.5 0 1 1 3.5 13" />
      <path d="M3.6 4.4 4.2 9l4.5-.8M10 8.6v6.8l5.4-3.4z" />
    </>
  ),
  matches: <path d="M4 4.5h16v4H4zM5.5 8.5v11h13v-11M9.5 12.5h5" />,
  obs: (
    <>
      <rect x="2.5" y="6.5" width="13" height="11" rx="2" />
      <path d="m15.5 10.5 6-3v9l-6-3" />
    </>
  ),
  overlays: (
    <>
      <rect x="2.5" y="4.5" width="19" height="15" rx="2" />
      <path d="M5.5 15h13M5.5 12h6" />
    </>
  ),
  system: <path d="M2.5 12.5h4l2.5-7 4.5 14 3-9 1.5 2h3.5" />,
  settings: (
    <>
      <path d="M3 7h9M17 7h4M3 17h4M12 17h9" />
      <circle cx="14.5" cy="7" r="2.5" />
      <circle cx="9.5" cy="17" r="2.5" />
    </>
  ),
  setup: <path d="m3 6 1.6 1.8L8 4.2M3 13l1.6 1.8L8 11.2M3 20l1.6 1.8L8 18.2M11.5 6H21M11.5 13H21M11.5 20H21" />,
  find: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  keys: (
    <>
      <rect x="2.5" y="6" width="19" height="12.5" rx="2" />
      <path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14.5h8" />
    </>
  ),
} as const

type PageName = keyof typeof shapes

export function PageIcon({ page }: { readonly page: PageName }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[page]}
    </svg>
  )
}
