package dev.counterweight.links;

/** What the words around a mention say of it. */
public enum Relation {
  /** Named, no more. */
  MENTIONS,
  /** Says it settles it: fixes, closes, resolves. */
  CLOSES,
  /** Says it undoes it. */
  REVERTS,
  /** Says that something bad came from it. */
  CAUSED_BY,
  /** Says it cannot go on without it. */
  BLOCKED_BY,
  /** Says its commits stand on those of it. */
  BUILDS_ON,
  /** Says it continues it. */
  FOLLOWS_UP,
  /** Says it is the same change on another branch. */
  BACKPORTS,
  /** Says it stands in its place. */
  REPLACES,
  /** Says it is the same thing. */
  DUPLICATES
}
