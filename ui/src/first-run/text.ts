export const text = {
  title: "Welcome",
  signsLead: "Before anything else, and before anything is stored:",
  start: {
    title: "Start my journal",
    skip: "Three questions, all of them optional. You can leave every one blank.",
    name: "Your first name or initials",
    nameHint: "Used to greet you and on your report.",
    onsetDay: "When this episode started",
    onsetDayHint: "A rough date is fine.",
    onsetHow: "How it started",
    onsetHowHint: "A few words, such as: after a long day of digging.",
    button: "Start my journal",
    starting: "Starting your journal",
    where: "Your journal will be one file on this computer:",
    stays: "Nothing leaves this computer. There is no account and no server.",
  },
  demo: {
    title: "Look around first",
    what: "A demo journal shows what a few weeks look like. It is a separate file, and every entry in it is invented. Your own journal is not touched.",
    button: "Look around with a demo journal",
    opening: "Opening the demo journal",
  },
};
