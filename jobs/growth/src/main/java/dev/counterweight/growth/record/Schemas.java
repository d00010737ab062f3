package dev.counterweight.growth.record;

import static dev.counterweight.growth.files.Field.may;
import static dev.counterweight.growth.files.Field.must;

import dev.counterweight.growth.files.Field;
import dev.counterweight.growth.files.Field.Kind;
import dev.counterweight.growth.files.Schema;
import dev.counterweight.growth.files.Schema.Format;
import dev.counterweight.growth.ladder.LadderSchema;
import java.util.List;

/** Every kind of file in the folder, beside the ladder. */
public final class Schemas {
  private static final String CITED =
      "Evidence ids from the evidence page, or links to the record; checked against the person and"
          + " the period";

  /** {@code H.growth_plan}. */
  public static final Schema PLAN =
      new Schema(
          "people/PERSON/plan.yaml",
          "H.growth_plan",
          Format.YAML,
          "A plan of about six months with two or three focus areas, from a conversation held for"
              + " it.",
          List.of(
              must("person", Kind.ID, "person_id of people.csv; the folder has the same name"),
              must("manager", Kind.ID, "person_id of who agreed to it"),
              must("from", Kind.DAY, "First day"),
              must("until", Kind.DAY, "Last day, about six months later"),
              may(
                  "target",
                  Kind.ID,
                  "A level of the ladder, D5; leave it out where the plan is about an area and no"
                      + " title"),
              may("area", Kind.TEXT, "What to grow in, where no level is the goal"),
              must("ladder-version", Kind.ID, "Version of the ladder the two looked at"),
              may(
                  "hoping-for",
                  Kind.TEXT,
                  "Answer to: is a promotion something you are hoping for or expecting over the"
                      + " next 6 to 12 months?"),
              may(
                  "what-would-it-take",
                  Kind.TEXT,
                  "Answer to: what would it take for us to feel confident to submit a case in six"
                      + " months?"),
              must("focus", Kind.OBJECTS, "Two or three areas")
                  .with(
                      must("id", Kind.ID, "Short name; wins refer to it"),
                      must("name", Kind.TEXT, "As people read it"),
                      may(
                          "statements",
                          Kind.TEXTS,
                          "Ids of ladder statements it is tied to, D5.prevent; required with a"
                              + " target"),
                      must("why", Kind.CHOICE, "Closes a gap, or shows readiness")
                          .of("gap", "readiness"),
                      may("signals", Kind.TEXTS, "Signals whose evidence is shown beside it")),
              may(
                      "band",
                      Kind.CHOICE,
                      "Picks the words of the conversation and a goal; never a score. Leave it out"
                          + " to choose none")
                  .of("junior", "mid", "senior", "staff"),
              may(
                  "learning",
                  Kind.TEXT,
                  "What is being learnt now and how much time it was given; shown beside the team's"
                      + " trend"),
              may(
                      "recognition",
                      Kind.CHOICE,
                      "Whether drafts of recognition may name you; no unless you say yes")
                  .of("yes", "no"),
              may("cadence", Kind.CHOICE, "How often you meet").of("monthly", "quarterly")));

  /** {@code H.win}. */
  public static final Schema WINS =
      new Schema(
          "people/PERSON/wins.md",
          "H.win",
          Format.MARKDOWN,
          "Five minutes a week. A heading with the day, then a line per win: - type | focus | what"
              + " happened | links or evidence ids. Yours alone: nothing is ever added to it by the"
              + " program.",
          List.of(
              must("day", Kind.DAY, "Heading: ## 2026-03-06"),
              must("type", Kind.CHOICE, "What it was")
                  .of("outcome", "output", "milestone", "influence"),
              may("focus", Kind.ID, "A focus area of the plan, or - for none"),
              must("what", Kind.TEXT, "What happened, for a stranger"),
              may("links", Kind.TEXTS, CITED)));

  /** Answers to candidate wins. */
  public static final Schema CANDIDATES =
      new Schema(
          "people/PERSON/candidates.csv",
          "H.win",
          Format.CSV,
          "Your answer to candidate wins that the record suggested. An accepted one counts as"
              + " logged, a rejected one is not offered again.",
          List.of(
              must("evidence_id", Kind.ID, "As the plan page shows it"),
              must("answered_on", Kind.DAY, "The day of your answer"),
              must("answer", Kind.CHOICE, "Yours alone").of("accepted", "rejected"),
              may("type", Kind.CHOICE, "Required when accepted")
                  .of("outcome", "output", "milestone", "influence"),
              may("focus", Kind.ID, "A focus area of the plan"),
              may("words", Kind.TEXT, "What happened, in your words")));

  /** {@code H.checkin}. */
  public static final Schema CHECK_INS =
      new Schema(
          "people/PERSON/checkins.yaml",
          "H.checkin",
          Format.YAML_LIST,
          "One entry per conversation, oldest first.",
          List.of(
              must("on", Kind.DAY, "The day"),
              must("set-by", Kind.ID, "person_id of who set trajectory and likelihood"),
              must("trajectory", Kind.CHOICE, "Set by people, never computed")
                  .of("on-track", "at-risk", "off-track", "no-case"),
              must("likelihood", Kind.CHOICE, "Set by people, never computed")
                  .of("likely", "possible", "unlikely", "not-sought"),
              may("gaps", Kind.TEXTS, "What is still missing"),
              may("questions", Kind.TEXTS, "What the person asks"),
              may("reflection", Kind.TEXT, "What the person makes of it"),
              may("behind-the-scenes", Kind.TEXT, "Influence or cross-functional wins nobody saw"),
              may("actions", Kind.OBJECTS, "What follows")
                  .with(
                      must("what", Kind.TEXT, "The action"),
                      must("who", Kind.ID, "person_id"),
                      must("by", Kind.DAY, "Until when")),
              may("contested", Kind.OBJECTS, "Items of evidence that are disputed")
                  .with(
                      must("evidence", Kind.ID, "The id"),
                      must("says", Kind.TEXT, "What is wrong with it, in the person's words"))));

  private static Field claims(String name, String meaning) {
    return may(name, Kind.OBJECTS, meaning)
        .with(
            must("claim", Kind.TEXT, "One sentence a stranger can check"),
            may("context", Kind.TEXT, "One line for somebody who was not there"),
            may("before", Kind.TEXT, "Of a measure of business or customers, as people know it"),
            may("after", Kind.TEXT, "The same afterwards"),
            must("evidence", Kind.TEXTS, CITED));
  }

  private static Field question(String name, String meaning) {
    return may(name, Kind.OBJECT, meaning)
        .with(must("answer", Kind.TEXT, "In plain words"), must("evidence", Kind.TEXTS, CITED));
  }

  /** {@code H.pack}, {@code H.example} and the standing of {@code H.case}. */
  public static final Schema CASE =
      new Schema(
          "people/PERSON/case.yaml",
          "H.pack, H.example, H.case",
          Format.YAML,
          "A draft the person offers and a manager owns. The program checks it and never submits"
              + " it.",
          List.of(
              must("person", Kind.ID, "person_id"),
              must("from-level", Kind.ID, "Level now"),
              must("to-level", Kind.ID, "Level asked for; it must name its decisions"),
              must("on", Kind.DAY, "Day of the draft"),
              must("period-from", Kind.DAY, "First day of the evidence"),
              must("period-until", Kind.DAY, "Last day of the evidence"),
              must("ladder-version", Kind.ID, "Version of the ladder the case is pinned to"),
              must(
                      "state",
                      Kind.CHOICE,
                      "Draft and offered are the person's, the rest is the manager's")
                  .of("draft", "offered", "submitted", "withdrawn"),
              may("signer", Kind.ID, "person_id of the manager who owns a submitted case"),
              claims("outcomes", "What changed for business or customers"),
              claims("outputs", "What was delivered and how well it held; no counts"),
              claims("influence", "Whom others would hear it from"),
              may("decisions", Kind.OBJECTS, "Evidence for the decisions the level owns")
                  .with(
                      must("decision", Kind.TEXT, "As it stands in the ladder"),
                      must("evidence", Kind.TEXTS, CITED)),
              may("risks", Kind.OBJECTS, "Evidence for the risks the level carries")
                  .with(
                      must("risk", Kind.TEXT, "As it stands in the ladder"),
                      must("evidence", Kind.TEXTS, CITED)),
              may("examples", Kind.OBJECTS, "At least two recent ones with a real trade-off")
                  .with(
                      must("title", Kind.TEXT, "What it was about"),
                      must("on", Kind.DAY, "When it was decided"),
                      may("options", Kind.TEXTS, "At least two"),
                      may("chosen", Kind.TEXT, "Which"),
                      may("gave-up", Kind.TEXT, "What it cost"),
                      may("what-happened", Kind.TEXT, "Afterwards"),
                      must("evidence", Kind.TEXTS, CITED),
                      may("bank", Kind.OBJECT, "A manager accepts it as an example for others")
                          .with(
                              must("accepted-by", Kind.ID, "person_id of the manager"),
                              must("accepted-on", Kind.DAY, "The day"),
                              must("level", Kind.ID, "Level it shows"),
                              must("dimension", Kind.CHOICE, "What it shows")
                                  .of("scope", "risk", "clarity"),
                              must("phase", Kind.CHOICE, "When in the work")
                                  .of("plan", "execute", "launch", "clean-up"))),
              may("questions", Kind.OBJECT, "The five questions")
                  .with(
                      question("decisions", "Did this person improve decisions, not just output?"),
                      question("risk", "Did they take responsibility when the risk was real?"),
                      question("prevention", "Did they prevent problems others never saw?"),
                      question("clarity", "Did they make work clearer across teams?"),
                      question("repeated", "Did they do this more than once, under pressure?")),
              may("implications", Kind.OBJECT, "What the level would change")
                  .with(
                      may("role", Kind.TEXT, "How role and responsibilities change"),
                      may("team", Kind.TEXT, "What it does to the shape of the team"),
                      may("hand-over", Kind.OBJECTS, "Work to step away from")
                          .with(
                              must("work", Kind.TEXT, "What"),
                              may(
                                  "to",
                                  Kind.ID,
                                  "person_id of who takes it; leave it out while nobody does"),
                              may("others-who-can", Kind.WHOLE, "How many others could do it today")
                                  .of("0", "1000"))),
              may("sources", Kind.TEXTS, "Where else it was heard: one-to-one, peer, self"),
              may("override", Kind.OBJECT, "Why the case begins before the third check-in")
                  .with(
                      must("reason", Kind.TEXT, "Why"),
                      must("by", Kind.ID, "person_id of the manager"))));

  private static Field check(String name, String question) {
    return must(name, Kind.OBJECT, question)
        .with(
            must("answer", Kind.CHOICE, "Set by people; unknown is not fail")
                .of("pass", "fail", "unknown"),
            may("words", Kind.TEXT, "Why"),
            may("evidence", Kind.TEXTS, CITED));
  }

  /** {@code H.quickcheck}. */
  public static final Schema QUICK_CHECKS =
      new Schema(
          "people/PERSON/quickchecks.yaml",
          "H.quickcheck",
          Format.YAML_LIST,
          "Five checks over one real choice of the last month. Two or more that fail call for one"
              + " clearer area to own.",
          List.of(
              must("on", Kind.DAY, "The day"),
              must("by", Kind.ID, "person_id of who set it"),
              must("choice", Kind.OBJECT, "One real choice of the last month")
                  .with(
                      must("chosen", Kind.TEXT, "What was chosen"),
                      must("gave-up", Kind.TEXT, "What was given up"),
                      must("why", Kind.TEXT, "Why, for team, customer or budget")),
              check("trade-offs", "Explains trade-offs without jargon or fog"),
              check("ownership", "Other teams can say who owns what after working with them"),
              check("early-risks", "Raises risks early, even when it is awkward"),
              check(
                  "fuzzy", "Keeps moving when requirements are fuzzy, and writes assumptions down"),
              check(
                  "trust",
                  "You would trust their judgment on a larger customer promise or spend. If you"
                      + " would still want to approve each, wait"),
              may("area", Kind.OBJECT, "Required when two or more fail: one clearer area to own")
                  .with(
                      must("what", Kind.TEXT, "The area"),
                      must("owner", Kind.ID, "person_id of who looks after it"),
                      must("look-again-on", Kind.DAY, "When"),
                      must("signals", Kind.TEXTS, "Signals watched until then, RO8")),
              may("override", Kind.OBJECT, "Why no area is given all the same")
                  .with(
                      must("reason", Kind.TEXT, "Logged with the check"),
                      must("by", Kind.ID, "person_id"))));

  private static Field competency(String id, String name) {
    return may(id, Kind.WHOLE, name + ", 1 to 4; leave out what was not talked about").of("1", "4");
  }

  /** {@code H.ai_competency}. */
  public static final Schema AI =
      new Schema(
          "people/PERSON/ai.yaml",
          "H.ai_competency",
          Format.YAML_LIST,
          "Levels of six competencies, set by people in a conversation. Nothing of it is measured.",
          List.of(
              must("on", Kind.DAY, "The day"),
              must("by", Kind.ID, "person_id of who set it with the person"),
              must("levels", Kind.OBJECT, "Levels as conf/ai-competencies.yaml describes them")
                  .with(
                      competency("prompting", "Prompt effectiveness"),
                      competency("evaluation", "Evaluation of AI output"),
                      competency("workflow", "Workflow integration"),
                      competency("security", "Security vigilance"),
                      competency("sharing", "Knowledge sharing"),
                      competency("adaptability", "Tool adaptability")),
              may("words", Kind.TEXT, "What it rests on"),
              may("mentor", Kind.ID, "person_id of who helped to get there"),
              may(
                  "walk-through",
                  Kind.TEXT,
                  "Could the person explain the trade-offs of generated work, walked through"
                      + " together?")));

  /** {@code H.stakeholder}. */
  public static final Schema STAKEHOLDERS =
      new Schema(
          "stakeholders.csv",
          "H.stakeholder",
          Format.CSV,
          "Two questions to people of other functions: who owned what, and was it clear?",
          List.of(
              must("about", Kind.ID, "person_id"),
              must("on", Kind.DAY, "The day"),
              must("function", Kind.TEXT, "Function of who answers: support, finance, sales"),
              may("given_by", Kind.ID, "person_id, where they may be named"),
              must("work", Kind.TEXT, "What they worked on together"),
              may("who_owned_what", Kind.TEXT, "In their words"),
              must("was_it_clear", Kind.CHOICE, "Their answer")
                  .of("yes", "partly", "no", "cannot-say"),
              may("would_back", Kind.CHOICE, "Would they back the case?")
                  .of("yes", "no", "cannot-say")));

  /** {@code H.recog}. */
  public static final Schema RECOGNITION =
      new Schema(
          "recognition.csv",
          "H.recog",
          Format.CSV,
          "What was recognised. Drafts are offered; giving it is yours.",
          List.of(
              must("on", Kind.DAY, "The day"),
              must("person", Kind.ID, "person_id"),
              must("behaviour", Kind.CHOICE, "What it was")
                  .of(
                      "quality-catch",
                      "knowledge",
                      "limitation",
                      "mentoring",
                      "process",
                      "prevention"),
              may("evidence_id", Kind.ID, "What it rests on"),
              must("format", Kind.CHOICE, "How it was given")
                  .of("standup", "channel", "review", "award", "sponsorship"),
              must("audience", Kind.TEXT, "Who heard it"),
              may("given_by", Kind.ID, "person_id")));

  /** {@code H.ai_adopt}. */
  public static final Schema ADOPTION =
      new Schema(
          "ai_adoption.csv",
          "H.ai_adopt",
          Format.CSV,
          "When a team took up a tool. Opens the window in which check-ins are monthly and learning"
              + " comes first.",
          List.of(
              must("team", Kind.TEXT, "Team as in org.csv or people.csv"),
              must("tool", Kind.TEXT, "Name of the tool"),
              must("started_on", Kind.DAY, "First day"),
              may("trained_on", Kind.TEXT, "Days of training, with ';' between")));

  /** What people settle about the window after an adoption. */
  public static final Schema WINDOW =
      new Schema(
          "ai_window.csv",
          "H.ai_adopt",
          Format.CSV,
          "What people settled about a team's window after it took up a tool.",
          List.of(
              must("team", Kind.TEXT, "Team as in ai_adoption.csv"),
              may(
                  "stable_on",
                  Kind.DAY,
                  "Day from which people call it settled; check-ins are quarterly again"),
              may("capacity_agreed", Kind.YES_NO, "Whether planning leaves time to learn"),
              may(
                  "template_updated_on",
                  Kind.DAY,
                  "Day the competencies entered the review template")));

  /** {@code H.org}. */
  public static final Schema ORGANISATION =
      new Schema(
          "org.csv",
          "H.org",
          Format.CSV,
          "Team, function, level and manager of each person from a day on.",
          List.of(
              must("person_id", Kind.ID, "As in people.csv"),
              must("team", Kind.TEXT, "Team"),
              may("function", Kind.TEXT, "Function"),
              may("track", Kind.TEXT, "Track"),
              may("level", Kind.TEXT, "Level of the ladder, D4"),
              may("manager_id", Kind.ID, "person_id of the manager"),
              must("valid_from", Kind.DAY, "First day"),
              may("valid_until", Kind.DAY, "Day after the last")));

  private Schemas() {}

  /** All of them, in the order of the documentation. */
  public static List<Schema> all() {
    return List.of(
        LadderSchema.OVERLAY,
        PLAN,
        WINS,
        CANDIDATES,
        CHECK_INS,
        CASE,
        QUICK_CHECKS,
        AI,
        STAKEHOLDERS,
        RECOGNITION,
        ADOPTION,
        WINDOW,
        ORGANISATION);
  }
}
