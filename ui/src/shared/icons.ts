// lucide-static, ISC licence. Each file is inlined as text at build time.
import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import chartSpline from "lucide-static/icons/chart-spline.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
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
  "arrow-left": arrowLeft,
  "chart-spline": chartSpline,
  check,
  "chevron-right": chevronRight,
  copy,
  cross,
  "file-text": fileText,
  house,
  "message-circle-question": messageCircleQuestion,
  minus,
  "notebook-pen": notebookPen,
  "octagon-alert": octagonAlert,
  phone,
  plus,
  "rotate-ccw": rotateCcw,
  "scroll-text": scrollText,
  table,
  trash,
};

export type IconName = keyof typeof files;

/** The shapes of an icon, without the enclosing svg element. */
export function iconShapes(name: IconName): string {
  const file = files[name];
  const start = file.indexOf(">", file.indexOf("<svg")) + 1;
  return file.slice(start, file.lastIndexOf("</svg>")).trim();
}
