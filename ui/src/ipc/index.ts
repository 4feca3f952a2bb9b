import { commands as unguarded } from "./bindings";
import { guarded } from "./failure";

export const commands = guarded(unguarded);

export { Failure } from "./failure";
export type {
  AnswersView,
  ApiError,
  AppStatus,
  Basis,
  ChartPanel,
  ChartPoint,
  ChartView,
  ColourScheme,
  DayTile,
  DayView,
  DraftForm,
  DraftInput,
  DraftPlace,
  DraftView,
  EntryInput,
  EntryKind,
  EntryView,
  ErrorCode,
  Function as FunctionAnswer,
  MovementView,
  NoteChoice,
  Paper,
  PartOfDay,
  ReportPreview,
  ReportRequest,
  SavedReport,
  SignTier,
  StartInput,
  TodayView,
  TrendsPeriod,
  TrendsRequest,
  TrendsView,
  UrgentSigns,
  Written,
} from "./bindings";
