// lucide-static, ISC licence. Each file is inlined as text at build time.
import clock from "lucide-static/icons/clock.svg?raw";
import pause from "lucide-static/icons/pause.svg?raw";
import personStanding from "lucide-static/icons/person-standing.svg?raw";
import milestone from "lucide-static/icons/milestone.svg?raw";
import handHeart from "lucide-static/icons/hand-heart.svg?raw";
import scale from "lucide-static/icons/scale.svg?raw";
import sunMoon from "lucide-static/icons/sun-moon.svg?raw";
import clipboardList from "lucide-static/icons/clipboard-list.svg?raw";
import listIcon from "lucide-static/icons/list.svg?raw";
import thermometer from "lucide-static/icons/thermometer.svg?raw";
import target from "lucide-static/icons/target.svg?raw";
import tag from "lucide-static/icons/tag.svg?raw";
import settings from "lucide-static/icons/settings.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import pill from "lucide-static/icons/pill.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import flag from "lucide-static/icons/flag.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import bookOpen from "lucide-static/icons/book-open.svg?raw";
import lifeBuoy from "lucide-static/icons/life-buoy.svg?raw";
import externalLink from "lucide-static/icons/external-link.svg?raw";
import volume from "lucide-static/icons/volume-2.svg?raw";
import calendar from "lucide-static/icons/calendar.svg?raw";
import arrowUp from "lucide-static/icons/arrow-up.svg?raw";
import arrowDown from "lucide-static/icons/arrow-down.svg?raw";
import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import chartSpline from "lucide-static/icons/chart-spline.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import footprints from "lucide-static/icons/footprints.svg?raw";
import house from "lucide-static/icons/house.svg?raw";
import messageCircleQuestion from "lucide-static/icons/message-circle-question-mark.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import notebookPen from "lucide-static/icons/notebook-pen.svg?raw";
import octagonAlert from "lucide-static/icons/octagon-alert.svg?raw";
import phone from "lucide-static/icons/phone.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import rotateCcw from "lucide-static/icons/rotate-ccw.svg?raw";
import scrollText from "lucide-static/icons/scroll-text.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import cross from "lucide-static/icons/x.svg?raw";

const files = {
  clock,
  pause,
  "person-standing": personStanding,
  milestone,
  "hand-heart": handHeart,
  scale,
  "sun-moon": sunMoon,
  thermometer,
  "clipboard-list": clipboardList,
  list: listIcon,
  target: target,
  tag: tag,
  settings: settings,
  search: search,
  pill: pill,
  printer: printer,
  pencil: pencil,
  history: history,
  flag: flag,
  calendar: calendar,
  "arrow-up": arrowUp,
  "arrow-down": arrowDown,
  "arrow-left": arrowLeft,
  "arrow-right": arrowRight,
  "book-open": bookOpen,
  "chart-spline": chartSpline,
  check,
  "chevron-right": chevronRight,
  copy,
  cross,
  "external-link": externalLink,
  "file-text": fileText,
  footprints,
  house,
  "message-circle-question": messageCircleQuestion,
  "life-buoy": lifeBuoy,
  minus,
  "notebook-pen": notebookPen,
  "octagon-alert": octagonAlert,
  phone,
  plus,
  "rotate-ccw": rotateCcw,
  "scroll-text": scrollText,
  table,
  trash,
  volume,
};

export type IconName = keyof typeof files;

/** The shapes of an icon, without the enclosing svg element. */
export function iconShapes(name: IconName): string {
  const file = files[name];
  const start = file.indexOf(">", file.indexOf("<svg")) + 1;
  return file.slice(start, file.lastIndexOf("</svg>")).trim();
}
