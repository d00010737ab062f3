package dev.counterweight.connectors.gitlab;

import dev.counterweight.model.Kinds;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a merge request or an incident, {@code 101!12064} or {@code 101#10071}, taken apart.
 */
record SubjectKey(String project, char mark, String number) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,19})([!#])(\\d{1,19})");

  /** Empty where a key is no such key. */
  static Optional<SubjectKey> parse(@Nullable String key) {
    Matcher form = FORM.matcher(key == null ? "" : key);
    return form.matches()
        ? Optional.of(new SubjectKey(form.group(1), form.group(2).charAt(0), form.group(3)))
        : Optional.empty();
  }

  boolean isChange() {
    return mark == '!';
  }

  /** Change or incident. */
  String kind() {
    return isChange() ? Kinds.CHANGE : Kinds.INCIDENT;
  }

  /** Id in the model. */
  String id() {
    return "gitlab:" + kind() + ":" + project + mark + number;
  }

  String projectId() {
    return "gitlab:project:" + project;
  }

  /** As people write it. */
  String reference() {
    return mark + number;
  }

  /** Where it is shown, below the address of its project. */
  String page() {
    return "/-/" + (isChange() ? "merge_requests" : "issues") + "/" + number;
  }

  @Override
  public String toString() {
    return project + mark + number;
  }
}
