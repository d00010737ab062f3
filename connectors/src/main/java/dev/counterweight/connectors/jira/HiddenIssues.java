package dev.counterweight.connectors.jira;

import dev.counterweight.connectors.ConnectorException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds issues that no search shows: an index may be late, and all searches ask the same index. The
 * issues themselves are asked for, which needs none. Keys of a project count up, so that a number
 * that no search shows belongs to an issue that was deleted, moved away, or is hidden. A hidden one
 * is named as a gap; the next pull reads it.
 */
final class HiddenIssues {
  /** Numbers asked for in one pull and project, the highest first. */
  private static final int NUMBERS_A_PULL = 60;

  /** Numbers behind the highest that a search shows. */
  private static final int NUMBERS_BEYOND = 2;

  private static final Pattern KEY = Pattern.compile("(.+)-(\\d{1,7})");
  private static final String ABSENT = "jira/absent/";

  private final JiraApi api;
  private final JiraLanding landing;

  HiddenIssues(JiraApi api, JiraLanding landing) {
    this.api = api;
    this.landing = landing;
  }

  /**
   * Names the issues of a project that nobody has seen.
   *
   * @param shown keys of those that a search shows
   */
  void nameNewOnes(String project, Collection<String> shown)
      throws ConnectorException, InterruptedException {
    BitSet settled = numbers(project, shown);
    int highest = settled.length() - 1;
    String name = ABSENT + project;
    BitSet absent = ranges(landing.remembered(name).getOrDefault(name, ""));
    settled.or(absent);
    int asked = 0;
    for (int number = highest + NUMBERS_BEYOND; number > 0 && asked < NUMBERS_A_PULL; number--) {
      if (settled.get(number)) {
        continue;
      }
      asked++;
      String key = project + "-" + number;
      if (api.goesBy(key)) {
        name(project, key);
      } else if (number < highest) {
        absent.set(number);
      }
    }
    if (!absent.isEmpty()) {
      landing.remember(name, text(absent));
    }
  }

  /**
   * Names an issue that was kept and that no search shows any more, where it is there still.
   *
   * @return the project it is in, if that is one of these
   */
  Optional<String> nameIfThere(String id, Set<String> projects)
      throws ConnectorException, InterruptedException {
    Optional<String> key = api.currentKey(id);
    Optional<String> project = key.map(HiddenIssues::projectOf).filter(projects::contains);
    if (project.isPresent()) {
      name(project.get(), key.orElseThrow());
    }
    return project;
  }

  private void name(String project, String key) {
    landing.missing(
        JiraMapping.ISSUES, project, key + " is there, and no search shows it as it is now");
  }

  private static String projectOf(String key) {
    return key.replaceAll("-\\d+$", "");
  }

  private static BitSet numbers(String project, Collection<String> keys) {
    BitSet numbers = new BitSet();
    for (String key : keys) {
      Matcher form = KEY.matcher(key);
      if (form.matches() && form.group(1).equals(project)) {
        numbers.set(Integer.parseInt(form.group(2)));
      }
    }
    return numbers;
  }

  /** As they are remembered: {@code 4-4,9-12}. */
  private static String text(BitSet numbers) {
    return numbers.stream()
        .filter(number -> !numbers.get(number - 1))
        .mapToObj(number -> number + "-" + (numbers.nextClearBit(number) - 1))
        .collect(Collectors.joining(","));
  }

  private static BitSet ranges(String text) {
    BitSet numbers = new BitSet();
    for (String range : text.split(",", -1)) {
      Matcher form = KEY.matcher(range);
      if (form.matches() && form.group(1).matches("\\d{1,7}")) {
        numbers.set(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)) + 1);
      }
    }
    return numbers;
  }
}
