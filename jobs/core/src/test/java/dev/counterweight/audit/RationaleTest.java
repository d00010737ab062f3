package dev.counterweight.audit;

import static dev.counterweight.audit.ReasonKind.ALIGNMENT;
import static dev.counterweight.audit.ReasonKind.CONFIDENCE;
import static dev.counterweight.audit.ReasonKind.DECISION;
import static dev.counterweight.audit.ReasonKind.EFFORT;
import static dev.counterweight.audit.ReasonKind.RISK;
import static dev.counterweight.audit.ReasonKind.SPEED;
import static dev.counterweight.audit.ReasonKind.TENURE;
import static dev.counterweight.audit.ReasonKind.TOOL_SKILL;
import static dev.counterweight.audit.ReasonKind.VOLUME;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The sentences of the method, and what they must be read as. */
class RationaleTest {
  /** METHOD K7. */
  @Test
  void ledDeliveryIsTooVague() {
    Rationale vague = Rationale.of("Led delivery.");
    Rationale specific =
        Rationale.of(
            "Chose the rollout plan, spotted a failure risk early, got engineering and support"
                + " aligned before launch.");

    assertThat(vague.isSpecific()).isFalse();
    assertThat(vague.spans()).singleElement().matches(Rationale.Span::isVague);
    assertThat(specific.isSpecific()).isTrue();
    assertThat(specific.judgment()).containsExactlyInAnyOrder(DECISION, RISK, ALIGNMENT);
  }

  /** METHOD F7. */
  @Test
  void finishingFasterWithAiIsNoAnswer() {
    Rationale weak = Rationale.of("I used AI to finish faster.");
    Rationale strong =
        Rationale.of(
            "I cut one feature, warned support about likely complaints, avoided a risky release.");

    assertThat(weak.isSpecific()).isFalse();
    assertThat(weak.counts()).containsOnlyKeys(TOOL_SKILL, SPEED);
    assertThat(strong.isSpecific()).isTrue();
    assertThat(strong.isVolumeLed()).isFalse();
  }

  /** METHOD H1, H2, H9, J11, K8. */
  @Test
  void everyKindOfWeakReasonIsFoundInOneSentence() {
    Rationale all =
        Rationale.of(
            "Most productive engineer two quarters running, closed more tickets than anyone. Knows"
                + " every shortcut, turns things round the same day. Led delivery of the surcharge,"
                + " always calm and confident. After many years with us this is more than earned.");

    assertThat(all.counts().keySet())
        .contains(VOLUME, TOOL_SKILL, SPEED, CONFIDENCE, TENURE, EFFORT, ALIGNMENT);
    assertThat(all.judgment()).isEmpty();
    assertThat(all.isVolumeLed()).isTrue();
  }

  @Test
  void aDecisionBesideACountIsNotVolumeLed() {
    assertThat(Rationale.of("Closed more tickets than anyone.").isVolumeLed()).isTrue();
    assertThat(
            Rationale.of("Closed more tickets than anyone, and chose the simpler path twice.")
                .isVolumeLed())
        .isFalse();
  }

  @Test
  void anEmptyRationaleGivesNoReason() {
    assertThat(Rationale.of("").spans()).isEmpty();
    assertThat(Rationale.of("").isVolumeLed()).isFalse();
  }

  @Property(tries = 300)
  void spansLieInTheTextInOrderAndNeverOverlap(@ForAll String text) {
    Rationale rationale = Rationale.of("closed more tickets " + text + " same day risk");
    int at = 0;
    for (Rationale.Span span : rationale.spans()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(at);
      assertThat(span.end()).isGreaterThan(span.start());
      at = span.end();
    }
    assertThat(at).isLessThanOrEqualTo(rationale.text().length());
  }
}
