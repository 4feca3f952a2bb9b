export const text = {
  title: "Urgent signs",
  back: "Back",
  loading: "Loading the list.",
  full: "Read the full list",
  key: "F1",
};
