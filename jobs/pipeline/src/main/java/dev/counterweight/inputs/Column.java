package dev.counterweight.inputs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** What one column of an {@link InputFile} holds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Column {
  /** What it means, for {@code docs/inputs.md}. */
  String value();

  /** A cell as somebody would write it; empty leaves the cell of the example empty. */
  String example() default "";

  /** A value names one row only. */
  boolean unique() default false;

  /** Upper and lower case are the same. */
  boolean foldCase() default false;

  /** How text must look. */
  Form form() default Form.TEXT;

  /** Smallest number allowed. */
  int from() default 0;

  /** Largest number allowed. */
  int to() default Integer.MAX_VALUE;

  /** Shapes of text; every pattern runs in linear time. */
  enum Form {
    TEXT(".{1,500}", "text of at most 500 characters"),
    PROSE("(?s).{1,20000}", "text of at most 20,000 characters"),
    ID("[^\\s,;\"'<>]{1,200}", "an id without blanks, commas, semicolons or quotes"),
    EMAIL("[^@\\s,;<>]{1,120}@[^@\\s,;<>]{1,120}", "an e-mail address"),
    LINK("https?://[^\\s<>\"]{1,1000}", "an address that begins with http:// or https://"),
    CHANGE("[^\\s!,;]{1,300}![0-9]{1,12}", "a merge request as group/project!123"),
    TICKET("[A-Z][A-Z0-9_]{0,30}-[0-9]{1,12}", "a ticket as KEY-123");

    final Pattern pattern;
    final String words;

    Form(String pattern, String words) {
      this.pattern = Pattern.compile(pattern);
      this.words = words;
    }
  }
}
