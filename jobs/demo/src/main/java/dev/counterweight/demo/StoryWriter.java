package dev.counterweight.demo;

/** Writes the parts of the stories; one class per group of stories holds the words. */
final class StoryWriter {
  private final BillingStory billing;
  private final CheckoutStory checkout;
  private final LaunchStory launch;
  private final ChoiceStory choice;
  private final DateStory dates;
  private final SmallStories small;

  StoryWriter(Year year, DemoStories stories) {
    StorySet set = new StorySet(year, stories);
    billing = new BillingStory(set);
    checkout = new CheckoutStory(set);
    launch = new LaunchStory(set);
    choice = new ChoiceStory(set);
    dates = new DateStory(set);
    small = new SmallStories(set);
  }

  MergeRequest write(StoryChange story, PlannedChange plan) {
    return switch (story) {
      case BILLING_FAST -> billing.fast(plan);
      case BILLING_FAST_HOTFIX -> billing.hotfix(plan);
      case BILLING_CAREFUL -> billing.careful(plan);
      case CHECKOUT_UPDATE -> checkout.update(plan);
      case CHECKOUT_REVERT -> checkout.revert(plan);
      case CHECKOUT_ASKED_FIRST -> checkout.askedFirst(plan);
      case THREE_GAPS -> launch.threeGaps(plan);
      case THREE_GAPS_HOTFIX -> launch.hotfix(plan);
      case NO_GAPS -> launch.noGaps(plan);
      case LONG_CHANGE -> small.longChange(plan);
      case SHORT_CHANGE -> small.shortChange(plan);
      case HOSTILE -> small.hostile(plan);
      case GHOST_CONCERN -> small.ghostConcern(plan);
    };
  }

  Ticket write(StoryTicket story, PlannedTicket plan) {
    return switch (story) {
      case BILLING_FAST -> billing.fastTicket(plan);
      case BILLING_CAREFUL -> billing.carefulTicket(plan);
      case CHECKOUT_CONFUSES_SUPPORT -> checkout.confusesSupport(plan);
      case CHECKOUT_BREAKS_REPORT -> checkout.breaksReport(plan);
      case CHECKOUT_CREATES_REFUNDS -> checkout.createsRefunds(plan);
      case OPTION_ASKED -> choice.asked(plan);
      case OPTION_CHOSEN -> choice.chosen(plan);
      case ACTIVATION_SLOGAN -> choice.slogan(plan);
      case ACTIVATION_GOAL -> choice.goal(plan);
      case SLIP_SAID_EARLY -> dates.saidEarly(plan);
      case DUE_DATE_MOVED_SILENTLY -> dates.movedSilently(plan);
      case QUESTION_REPEATED -> small.questionRepeated(plan);
    };
  }

  Incident write(StoryIncident story, PlannedIncident plan) {
    return switch (story) {
      case BILLING_RENEWALS -> billing.incident(plan);
      case CHECKOUT -> checkout.incident(plan);
      case THREE_GAPS -> launch.incident(plan);
    };
  }
}
