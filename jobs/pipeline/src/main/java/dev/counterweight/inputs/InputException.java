package dev.counterweight.inputs;

import java.util.List;

/**
 * The user's input is at fault. Every problem is one sentence: what, where, the value, the bound.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(List<String> problems) {
    super(String.join("\n", problems));
  }

  public InputException(String problem) {
    this(List.of(problem));
  }
}
