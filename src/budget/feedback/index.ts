export {
  feedbackForm,
  type FeedbackForm,
  type FeedbackItem,
  type FeedbackProblem,
  type PreviousForm,
} from './form';
export { textParts, type TextParts } from './place';
export { printedFeedback } from './printed';
export { feedbackSummary, feedbackTitle } from './rows';
export { FEEDBACK_SHEET_NAME, feedbackSheet, readFeedback } from './sheet';
