package dev.counterweight.guard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The ways people write {@link NotEvaluated what must not be evaluated}. A phrase is words in a
 * row: {@code a|b} is either, {@code ..2} skips up to two words, capitals match only capitals.
 */
final class DenyPhrases {
  static final Map<NotEvaluated, List<WordPattern>> NAMES = read(DenyPhrases::names);
  static final Map<NotEvaluated, List<WordPattern>> PROSE = read(DenyPhrases::prose);

  private DenyPhrases() {}

  private static Map<NotEvaluated, List<WordPattern>> read(
      Function<NotEvaluated, List<String>> phrases) {
    Map<NotEvaluated, List<WordPattern>> patterns = new EnumMap<>(NotEvaluated.class);
    for (NotEvaluated what : NotEvaluated.values()) {
      patterns.put(what, phrases.apply(what).stream().map(WordPattern::of).toList());
    }
    return patterns;
  }

  private static List<String> names(NotEvaluated what) {
    return switch (what) {
      case AI_USAGE_FREQUENCY ->
          List.of(
              "ai|copilot|assistant|llm|genai|chatgpt"
                  + " usage|use|uses|adoption|sessions|prompts|prompt|requests|interactions|telemetry",
              "ai|copilot|assistant|llm tool|tools|assistant|assistants"
                  + " usage|use|uses|frequency|sessions",
              "usage|frequency|use of ..2 ai|copilot|llm|genai|chatgpt",
              "prompt|prompts|completion|completions count|counts|volume|requested",
              "prompts per day|week|month",
              "days with ai|copilot",
              "ai active days");
      case LINES_OF_CODE ->
          List.of(
              "loc|sloc|kloc",
              "line|lines of code",
              "code lines",
              "line|lines"
                  + " count|total|added|deleted|removed|changed|written|generated|churn|authored",
              "ai|generated|added|deleted|changed lines",
              "lines per day|week|month|person|engineer",
              "code volume|churn|output");
      case SUGGESTIONS_ACCEPTED ->
          List.of(
              "suggestion|suggestions|completion|completions|proposal|proposals"
                  + " accepted|acceptance|taken|applied",
              "accepted ..1 suggestion|suggestions|completion|completions",
              "acceptance rate|ratio|count");
      case TASK_SPEED ->
          List.of(
              "task|tasks|ticket|tickets|completion|coding|developer|individual|personal"
                  + " speed|velocity|throughput|pace",
              "speed|velocity of ..1 task|tasks|completion|coding|delivery",
              "task|tasks|ticket|tickets completion ..1 time|speed|rate|hours|days",
              "time to complete|completion|finish",
              "tasks|tickets|points|changes|commits|mrs|prs per hour|day|week|month|sprint",
              "points|tasks velocity",
              "velocity",
              "time|hours saved",
              "cycle time",
              "speedup");
      case COMPARISON_WITH_NON_USERS ->
          List.of(
              "non|no ai|copilot|users|user ..1 comparison|baseline|group|control",
              "comparison|compared|versus|vs|relative ..3 non|nonusers|nonuser",
              "comparison|compared ..2 ai|copilot users|user|nonusers",
              "ai|copilot ..1 vs|versus non|no|manual|unassisted",
              "non ai|copilot users|user",
              "ai|copilot user|users|group|cohort|flag",
              "uses ai|copilot",
              "is ai|copilot ..1 user");
    };
  }

  private static List<String> prose(NotEvaluated what) {
    return switch (what) {
      case AI_USAGE_FREQUENCY ->
          List.of(
              "ai|copilot|assistant|llm|genai|chatgpt usage|adoption ..1"
                  + " rate|frequency|level|count|score",
              "how often|much ..4 use|uses|used|using ..2 ai|copilot|llm|genai|chatgpt",
              "use|uses|used|using ..2 ai|copilot|llm|genai|chatgpt ..3"
                  + " often|frequently|daily|constantly|heavily|regularly",
              "frequent|heavy|daily|power|top user|users of ..2 ai|copilot|llm|genai|chatgpt",
              "frequency|amount of ..2 ai|copilot|llm|genai|chatgpt",
              "usage|frequency of ..2 ai|copilot|llm|genai|chatgpt",
              "prompts per day|week|month|person|engineer",
              "number of ..1 prompts|sessions");
      case LINES_OF_CODE ->
          List.of(
              "line|lines of ..2 code",
              "LOC|SLOC|KLOC",
              "thousand|thousands|hundred|hundreds|many|most|more|fewer|ai lines",
              "lines ..1 per|a day|week|month|sprint",
              "lines day|week|month",
              "amount|quantity|volume of ..1 code",
              "more code");
      case SUGGESTIONS_ACCEPTED ->
          List.of(
              "ai|copilot|llm|assistant suggestions accepted|taken|applied",
              "suggestions ..2 accepted",
              "suggestion|completion acceptance",
              "accept|accepts|accepted|accepting ..4 ai|copilot|llm|assistant"
                  + " suggestion|suggestions|completion|completions",
              "acceptance rate ..3 ai|copilot|llm|assistant|suggestions|completions");
      case TASK_SPEED ->
          List.of(
              "speed|velocity|pace|rate of ..3 task|tasks|ticket|tickets|stories|completion",
              "task|ticket|story completion ..1 time|speed|rate",
              "task|tasks|ticket|tickets speed",
              "individual|personal|own|her|his|their velocity|throughput|speed",
              "complete|completes|completed|finish|finishes|finished|close|closes|closed|deliver|delivers|delivered"
                  + " ..3 task|tasks|ticket|tickets|stories|features ..3"
                  + " faster|quicker|quickest|fastest|sooner",
              "faster|quicker|fastest|quickest with|using|through|by ..2"
                  + " ai|copilot|llm|genai|chatgpt",
              "ai|copilot|llm|genai|chatgpt ..4 faster|quicker|speed",
              "tasks|tickets|stories|points|commits|changes|mrs|prs ..1 per|a"
                  + " hour|day|week|month|sprint",
              "time to complete ..2 task|tasks|ticket|tickets|stories",
              "fastest engineer|developer|coder|finisher");
      case COMPARISON_WITH_NON_USERS ->
          List.of(
              "non ai|copilot users|user|engineers|engineer",
              "non users|user of ..2 ai|copilot|llm|genai|chatgpt",
              "compared|compare|relative|versus|vs|against|than ..5 who|that do|does|did not|n't"
                  + " use|using ..2 ai|copilot|llm|genai|chatgpt",
              "compared|compare|relative|versus|vs|against|than ..5 without|unassisted|non ..1"
                  + " ai|copilot|llm|genai|chatgpt|users",
              "comparison|compared with ..1 non users|user",
              "comparison|compared with ..1 nonusers|nonuser",
              "ai|copilot users ..2 versus|vs|against|than|outperform");
    };
  }
}
