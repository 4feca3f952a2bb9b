import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/frame.css";
import { start } from "./start";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app element");

void start(target, () => import("./App.svelte"));
