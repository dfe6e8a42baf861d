const PATHS = {
  pencil: 'M10.9 2.6 13.4 5.1 5.6 12.9 2.5 13.5 3.1 10.4ZM9.2 4.3 11.7 6.8',
  quote: 'M6.5 4C4.3 4.9 3 6.5 3 8.9V12H6.7V8.3H4.9M13 4C10.8 4.9 9.5 6.5 9.5 8.9V12H13.2V8.3H11.4',
  link: 'M6.8 9.2 9.2 6.8M7.3 4.8 8.8 3.3A2.75 2.75 0 0 1 12.7 7.2L11.2 8.7M8.7 11.2 7.2 12.7A2.75 2.75 0 0 1 3.3 8.8L4.8 7.3',
  flag: 'M4 14V2.5M4 3H12.5L10.7 6 12.5 9H4',
  close: 'M4 4 12 12M12 4 4 12',
  search: 'M11 7A4 4 0 1 1 3 7 4 4 0 0 1 11 7ZM10 10 13.5 13.5',
  export: 'M8 2.5V10M5 7.2 8 10.2 11 7.2M3 12.8H13',
  trash: 'M3 4.5H13M6.2 4.5V2.8H9.8V4.5M4.4 4.5 5 13.2H11L11.6 4.5M6.8 7V10.8M9.2 7V10.8',
  page: 'M3.5 2.5H9.5L12.5 5.5V13.5H3.5ZM9.3 2.7V5.7H12.3M5.8 8.5H10.2M5.8 10.8H10.2',
  back: 'M7 3.5 2.8 8 7 12.5M3 8H13.2',
  panel: 'M2.5 3H13.5V13H2.5ZM9.5 3V13',
  books: 'M3 2.8H5.8V13.2H3ZM5.8 2.8H8.6V13.2H5.8ZM10 3.5 12.3 3 14 12.7 11.7 13.1Z',
  settings:
    'M2.5 4.5H8M11.5 4.5H13.5M2.5 11.5H4.5M8 11.5H13.5M9.7 2.8A1.7 1.7 0 1 1 9.69 2.8ZM6.2 9.8A1.7 1.7 0 1 1 6.19 9.8Z',
  sun: 'M10.5 8A2.5 2.5 0 1 1 5.5 8 2.5 2.5 0 0 1 10.5 8ZM8 1.8V3M8 13V14.2M1.8 8H3M13 8H14.2M3.6 3.6 4.5 4.5M11.5 11.5 12.4 12.4M12.4 3.6 11.5 4.5M4.5 11.5 3.6 12.4',
  tag: 'M2.5 2.5H7.8L13.5 8.2 8.2 13.5 2.5 7.8ZM5.3 5.2V5.4',
  import: 'M8 10.2V2.7M5 5.5 8 2.5 11 5.5M3 12.8H13',
  undo: 'M3 8A5 5 0 1 0 4.8 4.2M3.2 2.6V5.4H6',
  warning: 'M8 2.6 14 13.2H2ZM8 6.5V9.6M8 11.2V11.6',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 px that takes the colour of its text; silent to screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.35"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
