export const text = {
  title: "Trends",
  period: "Period",
  eightWeeks: "8 weeks",
  all: "All",
  span: (from: string, to: string, n: number, of: number) =>
    `${from} to ${to}: ${n} of ${of} days written.`,
  loading: "Drawing the charts.",
  updating: "Drawing again.",
  table: "Show as table",
  openCheckIn: "Open the check-in",
  chartName: (title: string) => `Chart: ${title}. Arrow keys move from point to point.`,
  functionLegend: {
    most: "Most",
    some: "Some",
    little: "Little or none",
    void: "Nothing written",
  },
  painLegend: { day: "one day", mean: "mean of 7 days, where 5 have a number" },
};
