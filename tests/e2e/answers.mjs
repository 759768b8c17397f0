// The answers that journeys give, whatever drives them.

/** One answer to each of the five questions, for a clear Django. */
export const DJANGO = [
  "Yes",
  "Yes",
  "No, it serves pages too",
  "Less than two years",
  "Records, accounts and admin screens",
];

/** … and for a clear Flask. */
export const FLASK = [
  "No",
  "No",
  "Yes, only an API",
  "More than five years, with firm opinions",
  "We honestly don’t know yet",
];
