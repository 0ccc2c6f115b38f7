import { HostError } from '../protocol/errors';
import { hostObject, isHostObject, type HostObject, type ObjectType } from '../protocol/objects';
import type { Comment, Sheet } from '../workbook/sheet';
import { nextGuid } from '../workbook/workbook';
import { readAddress } from './places';
import { rangeAt } from './range';
import { asFlag, asText, guard, only, type Place, type Session } from './session';

interface Held {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly comment: Comment;
}

interface Reply extends Held {
  readonly reply: Comment['replies'][number];
}

/** The comments of the workbook, or of one sheet. */
export interface Comments {
  readonly session: Session;
  readonly sheet: Sheet | undefined;
}

const location = ({ session, sheet, comment }: Held): HostObject =>
  rangeAt(session, sheet, { row: comment.row, column: comment.column, rows: 1, columns: 1 });

const author = { AuthorName: () => '测试用户', AuthorEmail: () => '' };

const replyType: ObjectType<Reply> = {
  name: 'CommentReply',
  id: ({ reply }) => reply.id,
  get: {
    ...author,
    Id: ({ reply }) => reply.id,
    Content: ({ reply }) => reply.content,
    ContentType: ({ reply }) => reply.contentType,
    CreationDate: ({ reply }) => reply.created,
    Resolved: ({ comment }) => comment.resolved,
  },
  set: { Content: ({ reply }, value) => void (reply.content = asText(value)) },
  methods: {
    Delete: ({ comment, reply }) => void comment.replies.splice(comment.replies.indexOf(reply), 1),
    GetLocation: location,
    GetParentComment: ({ session, sheet, comment }) => hostObject(commentType, { session, sheet, comment }),
  },
};

const replies: ObjectType<Held> = {
  name: 'CommentReplyCollection',
  items: (held) => held.comment.replies.map((reply) => hostObject(replyType, { ...held, reply })),
  item: (held, key) => {
    const reply = held.comment.replies.find(({ id }) => id === key);
    return reply && hostObject(replyType, { ...held, reply });
  },
  methods: {
    Add: (held, args) => {
      const { workbook } = held.session;
      const contentType = args.optionalText(1) ?? 'Plain';
      const reply = { id: nextGuid(workbook), content: args.text(0), contentType, created: created };
      held.comment.replies.push(reply);
      return hostObject(replyType, { ...held, reply });
    },
  },
};

/** One moment for all: runs of the tests must not differ by the clock. */
const created = '2026-01-01T00:00:00.000Z';

const commentType: ObjectType<Held> = {
  name: 'Comment',
  id: ({ comment }) => comment.id,
  get: {
    ...author,
    Id: ({ comment }) => comment.id,
    Content: ({ comment }) => comment.content,
    ContentType: ({ comment }) => comment.contentType,
    CreationDate: ({ comment }) => comment.created,
    Resolved: ({ comment }) => comment.resolved,
  },
  set: {
    Content: ({ sheet, comment }, value) => {
      guard(sheet, [], 'editObjects');
      comment.content = asText(value);
    },
    Resolved: ({ comment }, value) => void (comment.resolved = asFlag(value)),
  },
  objects: { Replies: (held) => hostObject(replies, held) },
  methods: {
    Delete: ({ sheet, comment }) => {
      guard(sheet, [], 'editObjects');
      sheet.comments.splice(sheet.comments.indexOf(comment), 1);
    },
    GetLocation: location,
  },
};

function all({ session, sheet }: Comments): Held[] {
  const sheets = sheet ? [sheet] : session.workbook.sheets;
  return sheets.flatMap((one) => one.comments.map((comment) => ({ session, sheet: one, comment })));
}

function cell({ session, sheet }: Comments, given: unknown): { sheet: Sheet; row: number; column: number } {
  const home = sheet ?? session.workbook.active;
  const place = isHostObject(given) ? (given.target as Place) : readAddress(session, home, String(given));
  const area = only(place);
  if (area.rows * area.columns !== 1) throw new HostError('InvalidArgument');
  return { sheet: place.sheet, row: area.row, column: area.column };
}

/** `workbook.comments` and `worksheet.comments`. */
export const commentCollection: ObjectType<Comments> = {
  name: 'CommentCollection',
  items: (comments) => all(comments).map((held) => hostObject(commentType, held)),
  item: (comments, key) => {
    const held = all(comments).find(({ comment }) => comment.id === key);
    return held && hostObject(commentType, held);
  },
  methods: {
    Add: (comments, args) => {
      const { session } = comments;
      const { sheet, row, column } = cell(comments, args.raw[0]);
      guard(sheet, [], 'editObjects');
      if (sheet.comments.some((one) => one.row === row && one.column === column))
        throw new HostError('ItemAlreadyExists');
      const id = nextGuid(session.workbook);
      const contentType = args.optionalText(2) ?? 'Plain';
      const comment: Comment = {
        id,
        row,
        column,
        content: args.text(1),
        contentType,
        resolved: false,
        created,
        replies: [],
      };
      sheet.comments.push(comment);
      return hostObject(commentType, { session, sheet, comment });
    },
    GetItemByCell: (comments, args) => {
      const { sheet, row, column } = cell(comments, args.raw[0]);
      const comment = sheet.comments.find((one) => one.row === row && one.column === column);
      if (!comment) throw new HostError('ItemNotFound');
      return hostObject(commentType, { session: comments.session, sheet, comment });
    },
  },
};
