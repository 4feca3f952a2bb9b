export { savesForm } from "../shared/save-key";
