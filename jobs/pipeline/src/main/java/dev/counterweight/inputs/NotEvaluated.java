package dev.counterweight.inputs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The five things that must not be evaluated (METHOD X1 to X5), whatever a column or key for them
 * is called. A name is compared by its words: {@code linesOfCode}, {@code lines_of_code} and {@code
 * lines-of-code} are one.
 */
public final class NotEvaluated {
  private record Rule(String id, Pattern words, String reason) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "X1",
              "ai usage|ai use|ai (?:prompts|sessions|requests|queries|calls|hours)|prompts?"
                  + " (?:count|per day|per week)|usage frequency|ai frequency",
              "how often somebody uses AI says nothing about judgment"),
          rule(
              "X2",
              "loc|sloc|lines? of code|lines (?:added|removed|changed|written|generated)|code"
                  + " (?:volume|lines)",
              "lines of code measure volume"),
          rule(
              "X3",
              "(?:ai )?suggestions? (?:accepted|acceptance|count)|accepted suggestions?|acceptance"
                  + " (?:rate|count)|completions? accepted",
              "accepting suggestions is no achievement"),
          rule(
              "X4",
              "task (?:completion )?(?:speed|time|rate)|completion (?:speed|time)|tasks per"
                  + " (?:day|week|sprint)|speed of (?:tasks?|completion)",
              "speed of tasks is what this product takes out"),
          rule(
              "X5",
              "(?:comparison|compared) (?:with|to) (?:ai )?non users?|(?:ai )?non users?"
                  + " comparison|versus non users?|vs non users?|ai users? (?:flag|group)|is ai"
                  + " user|uses ai|ai non users?",
              "users and non-users of AI are not compared"));

  private NotEvaluated() {}

  private static Rule rule(String id, String words, String reason) {
    return new Rule(id, Pattern.compile("(?:^| )(?:" + words + ")(?:$| )"), reason);
  }

  /** Why a column or key of this name is refused; empty where it is not. */
  public static Optional<String> reason(String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    return RULES.stream()
        .filter(rule -> rule.words.matcher(words).find())
        .map(rule -> "must not be evaluated (METHOD %s): %s".formatted(rule.id, rule.reason))
        .findFirst();
  }
}
