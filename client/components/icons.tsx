import type { ReactNode } from 'react';

interface Props {
  readonly size?: number;
}

/**
 * Line icons of 20 units, in the colour of the text around them. Always beside or under words that
 * say the same.
 */
function icon(shape: ReactNode) {
  return ({ size = 20 }: Props) => (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shape}
    </svg>
  );
}

export const MoreIcon = icon(<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth={2.6} />);
export const PersonIcon = icon(
  <>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M3.8 17c.8-3.2 3.2-4.8 6.2-4.8s5.4 1.6 6.2 4.8" />
  </>,
);
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5" />
    <path d="m13 13 4 4" />
  </>,
);
export const ReadIcon = icon(<path d="M5 2.5h10v15H5zM8 6.5h4M8 10h4M8 13.5h2" />);
export const EditIcon = icon(<path d="M4 16l1-4 8.5-8.5 3 3L8 15zM11.5 5.5l3 3" />);
export const CompareIcon = icon(<path d="M3 4h5.5v12H3zM11.5 4H17v12h-5.5z" />);
export const RespondIcon = icon(<path d="M3 4h14v9H9l-4 3.5V13H3zM7 8.5l2 2 4-4" />);
export const BellIcon = icon(
  <path d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5.5-1.5 5.5h12s-1.5-1.5-1.5-5.5A4.5 4.5 0 0 0 10 3zM8.3 16a1.8 1.8 0 0 0 3.4 0" />,
);
export const CrossIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const BrandIcon = icon(
  <>
    <path d="M4 2h12v16H4z" />
    <path d="M7 6.5h6M7 9.5h6M7.5 13.5l1.800 1.800 3.600-3.800" />
  </>,
);
