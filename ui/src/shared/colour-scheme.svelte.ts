const query = window.matchMedia("(prefers-color-scheme: dark)");

/** The colours the system asks for, followed while the window is open. */
class ColourPreference {
  scheme = $state<"light" | "dark">(query.matches ? "dark" : "light");

  constructor() {
    query.addEventListener("change", (event) => {
      this.scheme = event.matches ? "dark" : "light";
    });
  }
}

export const colourPreference = new ColourPreference();
