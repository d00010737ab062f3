package dev.counterweight.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0.52, 52_%",
    "0.525, 53_%",
    "0, 0_%",
    "0.004, under 1_%",
    "0.005, 1_%",
    "0.994, 99_%",
    "0.996, over 99_%",
    "1, 100_%"
  })
  void aShareIsInWholePercentAndNeverNothingByRounding(double share, String words) {
    assertThat(Wording.percent(share)).isEqualTo(words.replace('_', '\u00a0'));
  }

  @Test
  void anIntervalIsWrittenWithTo() {
    assertThat(Wording.interval(0.314, 0.72)).isEqualTo("31 to 72");
  }

  @Test
  void countsSetThousandsApart() {
    assertThat(Wording.count(135_231)).isEqualTo("135,231");
    assertThat(Wording.of(4, 1_207)).isEqualTo("4 of 1,207");
  }

  @Test
  void tooFewSaysHowManyAreNeeded() {
    assertThat(Wording.needed(4, 5)).isEqualTo("4 of the 5 opportunities needed");
    assertThat(Wording.needed(0, 1)).isEqualTo("0 of the 1 opportunity needed");
  }

  @Test
  void aPeriodNamesItsYearOnceWhereItCan() {
    LocalDate june = LocalDate.of(2026, 6, 30);
    assertThat(Wording.period(LocalDate.of(2026, 1, 1), june))
        .isEqualTo("1 January to 30 June 2026");
    assertThat(Wording.period(LocalDate.of(2025, 7, 1), june))
        .isEqualTo("1 July 2025 to 30 June 2026");
    assertThat(Wording.period(june, june)).isEqualTo("30 June 2026");
  }

  @Test
  void timesAreUtc() {
    Instant late = Instant.parse("2026-01-14T23:59:59Z");
    assertThat(Wording.shortDay(late)).isEqualTo("14 Jan");
    assertThat(Wording.shortDayAndYear(late)).isEqualTo("14 Jan 2026");
    assertThat(Wording.minute(late)).isEqualTo("14 January 2026, 23:59 UTC");
  }
}
