package dev.counterweight.signals.text;

import static dev.counterweight.signals.text.Lexicon.cue;

/** The words by which a text turns to one plan for a bad day or to the other. */
final class PlanTopics {
  static final Lexicon ROLLBACK =
      Lexicon.of(
          cue(
              "going-back",
              0,
              "rollback|rollbacks|backout",
              "roll|rolls|rolled|rolling|back ..1 back|out",
              "revert|reverted|reverting|reversible",
              "undo|undone",
              "way back",
              "go|goes|going|switch|switched|set|put|point|pointed|back ..3 back|again",
              "downgrade|downgrades|downgrading",
              "disable|disabled|disables|disabling|disablement",
              "switch|switched|turn|turned|flag|set ..4 off|false",
              "kill switch",
              "the switch is",
              "to take it out",
              "can stop it",
              "brings|gives|wants|want ..3 old|previous|former",
              "back to",
              "restores|restore|restored",
              "back with|by|in|on",
              "remains as",
              "stays in config",
              "set|sets|put ..1 ` ..3 in|and|back|again",
              "is manual"));

  static final Lexicon DETECTION =
      Lexicon.of(
          cue(
              "noticing",
              0,
              "alert|alerts|alerting|alarm|alarms",
              "monitor|monitors|monitored|monitoring",
              "metric|metrics|slo|slos|sli|slis",
              "dashboard|dashboards|board|tile|grafana|kibana|datadog|prometheus",
              "in|the|log|logs|error log|logs|counter",
              "counter|counters|counted|measured|observed|observability",
              "health check|checks",
              "pages|paged|page",
              "how do|will we notice|know",
              "bad signs",
              "tells us",
              "things to look at",
              "errors|failures are|land|go",
              "check every|each|daily",
              "nightly|daily|hourly check",
              "^ signal|signals|watch",
              "panel|panels",
              "written to stderr|log",
              "` above|below|over|under|exceeds #",
              "above|anything|more than # per",
              "` turns #"));

  private PlanTopics() {}
}
