package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Finding;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says the same in other spelling gets the same answer. */
class RobustnessTest {
  /** Of decisions that a change of form may change. */
  private static final double AT_MOST = 0.03;

  private static final int EVERY = 4;

  private static final Map<String, String> BRITISH =
      Map.of(
          "behavior", "behaviour",
          "color", "colour",
          "initialize", "initialise",
          "canceled", "cancelled",
          "serialize", "serialise",
          "optimize", "optimise",
          "recognize", "recognise",
          "labeled", "labelled",
          "authorization", "authorisation",
          "favor", "favour");

  private static Map<String, UnaryOperator<String>> forms() {
    Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
    forms.put("typos", RobustnessTest::typos);
    forms.put("British", text -> replaced(text, true));
    forms.put("American", text -> replaced(text, false));
    forms.put("without articles", text -> text.replaceAll(" (the|a|an) ", " "));
    forms.put("bold", text -> text.replaceAll("(?m)^([A-Z][a-z]+) ", "**$1** "));
    forms.put("emoji", text -> text.replaceAll("(?m)([.!?])$", "$1 🙂"));
    forms.put("curly apostrophes", text -> text.replace('\'', '’'));
    forms.put("wide spaces", text -> text.replaceAll("([.!?]) ", "$1  "));
    forms.put("quoting", text -> "> please revert this, it breaks users\n\n" + text);
    forms.put("lower case", text -> text.toLowerCase(Locale.ROOT));
    return forms;
  }

  @Test
  void formDoesNotChangeTheAnswer() throws IOException {
    List<LabelledItem> items = SharedLabels.items();
    for (Map.Entry<String, UnaryOperator<String>> form : forms().entrySet()) {
      int decisions = 0;
      int changed = 0;
      for (int i = 0; i < items.size(); i += EVERY) {
        LabelledItem item = items.get(i);
        String text = item.isExchange() ? item.text() : form.getValue().apply(item.text());
        for (String label : Labels.PUBLISHED) {
          if (Labels.task(label).equals(item.task()) && !text.equals(item.text())) {
            decisions++;
            changed += says(label, item) == says(label, with(text, item)) ? 0 : 1;
          }
        }
      }
      assertThat(changed / (double) decisions).as(form.getKey()).isLessThanOrEqualTo(AT_MOST);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Rollback\n"
            + "revert, disable, switch off, flag, previous version, trigger, tested, on-call",
        "- rollback\n- feature flag\n- alert\n- metric\n- dashboard\n- canary\n- downgrade",
        "## How do we roll back, and who decides?\n## Which alert or metric tells us, above what?",
        "**What is the rollback plan, the flag, the owner?** N/A\n\n"
            + "**Which metrics and alerts?** TBD",
        "## Rollback plan\nSteps, switch, trigger and owner will be added before launch.\n"
            + "## Monitoring\nMetrics, alerts and dashboards will be defined.",
      })
  void aTemplateOfEveryCueWordIsAGesture(String template) {
    for (Finding finding :
        Detectors.read(
            Reads.passage(
                template, dev.counterweight.signals.Passage.Place.CHANGE_DESCRIPTION, true))) {
      boolean plan = List.of("rollback", "detection").contains(finding.detector());
      assertThat(plan && finding.value() >= 2).as(finding.toString()).isFalse();
    }
  }

  private static boolean says(String label, LabelledItem item) {
    return Detectors.probability(label, item) >= Detectors.threshold(label);
  }

  private static LabelledItem with(String text, LabelledItem item) {
    return new LabelledItem(
        item.task(),
        item.id(),
        item.group(),
        item.source(),
        item.stratum(),
        item.context(),
        text,
        item.labels());
  }

  private static String replaced(String text, boolean toBritish) {
    String replaced = text;
    for (Map.Entry<String, String> word : BRITISH.entrySet()) {
      String from = toBritish ? word.getKey() : word.getValue();
      replaced = replaced.replace(from, toBritish ? word.getValue() : word.getKey());
    }
    return replaced;
  }

  /** Two letters change places in one word of twenty. */
  private static String typos(String text) {
    Random random = new Random(text.hashCode());
    StringBuilder typed = new StringBuilder();
    for (String word : text.split("(?<= )|(?= )")) {
      boolean plain = word.length() >= 5 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
      if (plain && random.nextInt(20) == 0) {
        int at = 1 + random.nextInt(word.length() - 2);
        typed.append(word, 0, at).append(word.charAt(at + 1)).append(word.charAt(at));
        typed.append(word, at + 2, word.length());
      } else {
        typed.append(word);
      }
    }
    return typed.toString();
  }
}
