package dev.counterweight.signals.text;

import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The detectors of single texts, one for each task of the labelling guide. */
enum TextDetector implements Detector {
  /** Labelling guide A. */
  CONCERN("material", "vague") {
    @Override
    Optional<Finding> judge(Judge judge) {
      if (judge.says("material")) {
        return found(judge, "material", Labels.MATERIAL, 1, List.of(kindOf(judge)));
      }
      return judge.says("vague") ? found(judge, "vague", Labels.VAGUE, 1, List.of()) : nothing();
    }
  },

  /** Labelling guide B. */
  ROLLBACK("rollback", "rollback-actionable") {
    @Override
    Optional<Finding> judge(Judge judge) {
      return plan(judge, "going-back", "disables");
    }
  },

  /** Labelling guide B. */
  DETECTION("detection", "detection-actionable") {
    @Override
    Optional<Finding> judge(Judge judge) {
      return plan(judge, "notices");
    }
  },

  /** Labelling guide B. */
  STAGED("staged") {
    @Override
    Optional<Finding> judge(Judge judge) {
      return judge.says("staged") ? found(judge, "staged", "staged", 1, List.of()) : nothing();
    }
  },

  /** Labelling guide C; value is the number of parts. */
  HANDOFF("is_handoff", "goal", "owner", "open", "answer_by") {
    @Override
    Optional<Finding> judge(Judge judge) {
      if (!judge.says("is_handoff")) {
        return nothing();
      }
      List<String> parts = new ArrayList<>();
      for (String part : List.of("goal", "owner", "open", "answer_by")) {
        if (part.equals("owner") || judge.says(part)) {
          parts.add(part.replace('_', '-'));
        }
      }
      return found(judge, "is_handoff", "handoff", parts.size(), parts);
    }
  },

  /** Labelling guide D; value is the number of parts. */
  DECISION("is_decision", "options", "reason", "cost", "asks_only") {
    @Override
    Optional<Finding> judge(Judge judge) {
      if (judge.says("is_decision")) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("options", "choice", "reason", "cost")) {
          if (part.equals("choice") || judge.says(part)) {
            parts.add(part);
          }
        }
        return found(judge, "is_decision", Labels.DECISION, parts.size(), parts);
      }
      return judge.says("asks_only")
          ? found(judge, "asks_only", Labels.ASKS_ONLY, 0, List.of())
          : nothing();
    }
  },

  /** Labelling guide E. */
  QUESTION("is_question") {
    @Override
    Optional<Finding> judge(Judge judge) {
      return judge.says("is_question")
          ? found(judge, "is_question", "question", 1, List.of())
          : nothing();
    }
  },

  /** Labelling guide F. */
  BADNEWS("slip", "offers") {
    /** Its parts changed, not its models. */
    @Override
    public String version() {
      return super.version() + ".1";
    }

    @Override
    Optional<Finding> judge(Judge judge) {
      if (!judge.says("slip")) {
        return nothing();
      }
      List<String> parts = new ArrayList<>();
      if (judge.says("offers")) {
        parts.add("offers");
      }
      if (judge.mentions("answer-by")) {
        parts.add("date");
      }
      return found(judge, "slip", "slip", 1, parts);
    }
  },

  /** Labelling guide G: of a description together with its title. */
  PREVENTION("prevention") {
    @Override
    Optional<Finding> judge(Judge judge) {
      return judge.says("prevention")
          ? found(judge, "prevention", "prevention", 1, List.of())
          : nothing();
    }
  },

  /** Labelling guide C, of the description of a ticket whether or not it hands over. */
  GOAL("goal") {
    @Override
    Optional<Finding> judge(Judge judge) {
      return judge.says("goal") ? found(judge, "goal", "goal", 1, List.of()) : nothing();
    }
  },

  /** METHOD RO4, by phrases alone: who is called on a bad day. */
  PAGING() {
    @Override
    Optional<Finding> judge(Judge judge) {
      return phrased(judge, "stated", 2, "calls-on");
    }
  },

  /** METHOD DS6, by phrases alone: what is assumed, or not known yet. */
  ASSUMPTION() {
    @Override
    Optional<Finding> judge(Judge judge) {
      return phrased(judge, "assumption", 1, "assumes");
    }
  },

  /** METHOD CL9, by phrases alone: does not understand, or which one, or whose it is. */
  CONFUSION() {
    @Override
    Optional<Finding> judge(Judge judge) {
      return phrased(judge, "confusion", 1, "confused");
    }
  };

  /** Of those that have no model; changes whenever any of their phrases does. */
  private static final String PHRASES = "2026.1-phrases";

  /** Nobody has labelled what they see: neither likely nor unlikely. */
  private static final double UNMEASURED = 0.5;

  private static final List<String> KINDS =
      List.of(
          "security",
          "data-loss",
          "missing-test",
          "capacity",
          "compatibility",
          "ownership",
          "operability",
          "schedule");

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> labels;

  TextDetector(String... labels) {
    this.labels = List.of(labels);
    id = name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Standing standing() {
    boolean isAsserted = !labels.isEmpty() && Language.shipped().model(labels.get(0)).isAsserted();
    return isAsserted ? Standing.ASSERTED : Standing.CANDIDATE;
  }

  /** Of all its models together. */
  @Override
  public String version() {
    return Language.shipped().version(id(), this::versionOfModels);
  }

  private String versionOfModels() {
    if (labels.isEmpty()) {
      return PHRASES;
    }
    Language language = Language.shipped();
    String first = language.model(labels.get(0)).version();
    StringBuilder all = new StringBuilder();
    labels.forEach(label -> all.append(language.model(label).version()));
    return labels.size() == 1
        ? first
        : "%s-%08x".formatted(first.substring(0, first.indexOf('-')), all.toString().hashCode());
  }

  @Override
  public boolean reads(Passage.Place place) {
    return switch (this) {
      case PREVENTION -> place == Passage.Place.CHANGE_DESCRIPTION;
      case GOAL -> place == Passage.Place.TICKET_DESCRIPTION;
      default -> true;
    };
  }

  @Override
  public Optional<Finding> read(Passage passage) {
    return Detectors.read(passage).stream().filter(f -> f.detector().equals(id())).findFirst();
  }

  abstract Optional<Finding> judge(Judge judge);

  Optional<Finding> found(
      Judge judge, String label, String answer, double value, List<String> parts) {
    return Optional.of(judge.finding(id(), version(), label, answer, value, parts));
  }

  static Optional<Finding> nothing() {
    return Optional.empty();
  }

  /** Stated and actionable plans by their models; a plan that is only named is a gesture. */
  Optional<Finding> plan(Judge judge, String... topics) {
    if (!judge.mentions(topics)) {
      return nothing();
    }
    if (judge.says(labels.get(0))) {
      boolean actionable = judge.says(labels.get(1));
      String label = actionable ? labels.get(1) : labels.get(0);
      String answer = actionable ? "actionable" : "stated";
      return found(judge, label, answer, actionable ? 3 : 2, List.of());
    }
    double p = 1 - judge.probability(labels.get(0));
    return Optional.of(judge.mention(id(), version(), "gesture", 1, p, topics));
  }

  /** What phrases alone say: a proposal to a reader, whose error nobody has measured. */
  Optional<Finding> phrased(Judge judge, String answer, double value, String concept) {
    return judge.mentions(concept)
        ? Optional.of(judge.mention(id(), version(), answer, value, UNMEASURED, concept))
        : nothing();
  }

  private static String kindOf(Judge judge) {
    for (String kind : KINDS) {
      if (judge.mentions("kind-" + kind)) {
        return kind;
      }
    }
    return "correctness";
  }
}
