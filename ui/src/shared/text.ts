export const text = {
  name: "Backstory",
  dismiss: "Dismiss this message",
  clear: "Clear",
  clearNamed: (label: string) => `Clear the answer: ${label}`,
  day: "Day",
  month: "Month",
  year: "Year",
  noMonth: "Month",
  unfinishedDate: "Give day, month and year, or leave all three blank.",
  noSuchDate: "There is no such date. Please look at day, month and year again.",
  futureDate: "This day has not come yet.",
  dayMissing: "Give a day, a month and a year.",
};
