package dev.counterweight.inputs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The record is the schema of a file that people keep by hand: {@code NAME.csv}, {@code NAME.yaml}
 * or {@code NAME.yml}. Its components are the columns, in snake_case; {@code @Nullable} ones and
 * lists may be empty. {@link InputSchema} reads, checks and documents them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface InputFile {
  /** File name without its ending. */
  String value();

  /** What one row is, as a sentence for {@code docs/inputs.md}. */
  String grain();
}
