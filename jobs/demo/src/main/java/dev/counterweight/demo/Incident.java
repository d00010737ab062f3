package dev.counterweight.demo;

/** One incident, complete. */
final class Incident extends Activity {
  private final PlannedIncident plan;
  private final String title;
  private final String description;
  private final String severity;

  Incident(PlannedIncident plan, String title, String description, String severity) {
    this.plan = plan;
    this.title = title;
    this.description = description;
    this.severity = severity;
  }

  PlannedIncident plan() {
    return plan;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  /** In GitLab's words, {@code HIGH}. */
  String severity() {
    return severity;
  }
}
