package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.ladder.Ladder;
import dev.counterweight.growth.ladder.Level;
import dev.counterweight.growth.record.PromotionCase.Answer;
import dev.counterweight.growth.record.PromotionCase.Banked;
import dev.counterweight.growth.record.PromotionCase.Carried;
import dev.counterweight.growth.record.PromotionCase.Claim;
import dev.counterweight.growth.record.PromotionCase.HandOver;
import dev.counterweight.growth.record.PromotionCase.Implications;
import dev.counterweight.growth.record.PromotionCase.Question;
import dev.counterweight.growth.record.PromotionCase.TradeOff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a promotion case and refuses what a stranger could not rely on. */
public final class CaseFile {
  private final Entry entry;
  private final Ladder ladder;
  private final RunRecord record;
  private final Problems problems;

  private CaseFile(Entry entry, Ladder ladder, RunRecord record, Problems problems) {
    this.entry = entry;
    this.ladder = ladder;
    this.record = record;
    this.problems = problems;
  }

  /** The case; nothing where what must be there is not. */
  public static Optional<PromotionCase> read(
      Entry entry, Ladder ladder, RunRecord record, Problems problems) {
    return new CaseFile(entry, ladder, record, problems).read();
  }

  private Optional<PromotionCase> read() {
    Optional<LocalDate> on = entry.day("on");
    Optional<LocalDate> from = entry.day("period-from");
    Optional<LocalDate> until = entry.day("period-until");
    Optional<Level> target = target();
    if (on.isEmpty() || from.isEmpty() || until.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    checkDays(on.get(), from.get(), until.get());
    checkState();
    Citations citations =
        new Citations(record, entry.text("person"), from.get(), until.get(), problems);
    return Optional.of(
        new PromotionCase(
            entry.text("person"),
            entry.text("from-level"),
            target.get(),
            on.get(),
            from.get(),
            until.get(),
            entry.text("ladder-version"),
            entry.text("state"),
            entry.text("signer"),
            claims("outcomes", citations),
            claims("outputs", citations),
            claims("influence", citations),
            carried("decisions", "decision", target.get().decisions(), citations),
            carried("risks", "risk", target.get().risks(), citations),
            examples(from.get(), until.get(), citations),
            answers(citations),
            implications(),
            entry.texts("sources"),
            entry.entry("override").map(o -> o.text("reason")).orElse("")));
  }

  /** A level that names neither decisions nor risks cannot be asked for (F1, F2). */
  private Optional<Level> target() {
    GrowthPlan.checkLevel(entry, "from-level", entry.text("from-level"), ladder, problems);
    String code = entry.text("to-level");
    GrowthPlan.checkLevel(entry, "to-level", code, ladder, problems);
    Optional<Level> level = ladder.level(code);
    if (level.isPresent() && level.get().decisions().isEmpty()) {
      problems.at(
          entry.place("to-level"),
          "to-level",
          code + " names no decision it owns: the role is still fuzzy",
          "Name its decisions in ladder.yaml before judging anybody by it");
      return Optional.empty();
    }
    String version = entry.text("ladder-version");
    if (!version.isEmpty() && !version.equals(ladder.version())) {
      problems.at(
          entry.place("ladder-version"),
          "ladder-version",
          "is %s, but the ladder here is %s".formatted(version, ladder.version()),
          "Check out the folder as it was, or write the case anew against " + ladder.version());
    }
    return level;
  }

  private void checkDays(LocalDate on, LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      problems.at(
          entry.place("period-until"),
          "period-until",
          "is before the first day " + from,
          "Exchange them");
    }
    if (until.isAfter(on)) {
      problems.at(
          entry.place("period-until"),
          "period-until",
          "is after the day of the draft " + on,
          "A case rests on what was written before it");
    }
  }

  private void checkState() {
    boolean submitted = entry.text("state").equals("submitted");
    if (submitted && entry.text("signer").isEmpty()) {
      problems.at(
          entry.place("state"),
          "signer",
          "is missing for a submitted case",
          "The manager who owns it signs with their person_id");
    }
    if (submitted && entry.text("signer").equals(entry.text("person"))) {
      problems.at(
          entry.place("signer"), "signer", "is the person the case is about", "The manager signs");
    }
  }

  private List<Claim> claims(String key, Citations citations) {
    return entry.entries(key).stream()
        .map(
            claim ->
                new Claim(
                    claim.text("claim"),
                    claim.text("context"),
                    claim.text("before"),
                    claim.text("after"),
                    cited(claim, citations)))
        .toList();
  }

  private static Citations.Cited cited(Entry entry, Citations citations) {
    return citations.of(entry.texts("evidence"), entry.place("evidence"), "evidence");
  }

  /** One row for each decision or risk of the level, cited or not. */
  private List<Carried> carried(
      String key, String name, List<String> ofLevel, Citations citations) {
    List<Entry> given = entry.entries(key);
    for (Entry one : given) {
      if (!ofLevel.contains(one.text(name))) {
        problems.at(
            one.place(name),
            name,
            Problems.quoted(one.text(name)) + " is none of the level",
            "Copy one of: " + String.join(" / ", ofLevel));
      }
    }
    List<Carried> carried = new ArrayList<>();
    for (String what : ofLevel) {
      Citations.Cited cited =
          given.stream()
              .filter(one -> one.text(name).equals(what))
              .findFirst()
              .map(one -> cited(one, citations))
              .orElse(Citations.Cited.NONE);
      carried.add(new Carried(what, cited));
    }
    return carried;
  }

  private List<TradeOff> examples(LocalDate from, LocalDate until, Citations citations) {
    List<TradeOff> examples = new ArrayList<>();
    for (Entry one : entry.entries("examples")) {
      Optional<LocalDate> on = one.day("on");
      if (on.isPresent() && (on.get().isBefore(from) || on.get().isAfter(until))) {
        problems.at(
            one.place("on"),
            "on",
            on.get() + " is outside of the period",
            "The period is %s to %s".formatted(from, until));
      }
      on.ifPresent(
          day ->
              examples.add(
                  new TradeOff(
                      one.text("title"),
                      day,
                      one.texts("options"),
                      one.text("chosen"),
                      one.text("gave-up"),
                      one.text("what-happened"),
                      cited(one, citations),
                      one.entry("bank").map(this::banked).orElse(null))));
    }
    return examples;
  }

  private @Nullable Banked banked(Entry bank) {
    GrowthPlan.checkLevel(bank, "level", bank.text("level"), ladder, problems);
    if (bank.text("accepted-by").equals(entry.text("person"))) {
      problems.at(
          bank.place("accepted-by"),
          "accepted-by",
          "is the person the example is about",
          "A manager accepts it");
    }
    return bank.day("accepted-on")
        .map(
            on ->
                new Banked(
                    bank.text("accepted-by"),
                    on,
                    bank.text("level"),
                    bank.text("dimension"),
                    bank.text("phase")))
        .orElse(null);
  }

  private List<Answer> answers(Citations citations) {
    Optional<Entry> questions = entry.entry("questions");
    return Question.ALL.stream()
        .map(
            question ->
                questions
                    .flatMap(q -> q.entry(question.id()))
                    .map(a -> new Answer(question, a.text("answer"), cited(a, citations)))
                    .orElse(new Answer(question, "", Citations.Cited.NONE)))
        .toList();
  }

  private Implications implications() {
    return entry
        .entry("implications")
        .map(
            given ->
                new Implications(
                    given.text("role"),
                    given.text("team"),
                    given.entries("hand-over").stream()
                        .map(
                            h ->
                                new HandOver(
                                    h.text("work"), h.text("to"), h.whole("others-who-can")))
                        .toList()))
        .orElse(new Implications("", "", List.of()));
  }
}
