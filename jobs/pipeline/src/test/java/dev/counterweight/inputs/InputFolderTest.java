package dev.counterweight.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFolderTest {
  private static final String NIA_AND_ABEL =
      "person_id,display_name,team\nnia,Nia Okafor,Billing\nabel,Abel Tran,Mobile\n";

  @TempDir private Path folder;

  @Test
  void anEmptyFolderIsFine() throws IOException {
    assertThat(InputFolder.read(folder)).isEqualTo(Inputs.NONE);
  }

  @Test
  void readsPeopleWithEveryColumn() throws IOException {
    file(
        "people.csv",
        """
        person_id,display_name,gitlab_username,jira_account_id,jira_name,team,is_bot,email,sso_id
        nia,"Okafor, Nia",nia.okafor,5f01,nokafor,Billing,false,nia@corp.example,u-1
        hook,Deploy Hook,deploy-bot,,,,true,,
        """);

    assertThat(Inputs.rows(InputFolder.read(folder).people()))
        .containsExactly(
            new PersonEntry(
                "nia",
                "Okafor, Nia",
                "nia@corp.example",
                "u-1",
                "nia.okafor",
                "5f01",
                "nokafor",
                "Billing",
                false),
            new PersonEntry(
                "hook", "Deploy Hook", null, null, "deploy-bot", null, null, null, true));
  }

  @Test
  void readsTheSameFromYamlAndFromCsv() throws IOException {
    String columns = "launch_id,name,launched_on,impact_tier,teams,changes,tickets\n";
    file("people.csv", NIA_AND_ABEL);
    file(
        "launches.csv",
        columns + "l1,Self-service refunds,2026-03-03,3,Billing;Mobile,corp/billing!412,BILL-8\n");
    List<LaunchEntry> fromCsv = Inputs.rows(InputFolder.read(folder).launches());
    Files.delete(folder.resolve("launches.csv"));
    file(
        "launches.yaml",
        """
        - launch_id: l1
          name: Self-service refunds
          launched_on: 2026-03-03
          impact_tier: 3
          teams: [Billing, Mobile]
          changes: corp/billing!412
          tickets:
            - BILL-8
        """);

    assertThat(Inputs.rows(InputFolder.read(folder).launches())).isEqualTo(fromCsv);
    assertThat(fromCsv)
        .containsExactly(
            new LaunchEntry(
                "l1",
                "Self-service refunds",
                LocalDate.of(2026, 3, 3),
                3,
                null,
                List.of("Billing", "Mobile"),
                List.of(),
                null,
                List.of("corp/billing!412"),
                List.of("BILL-8"),
                null,
                null,
                null));
  }

  @Test
  void turnsTimesWithAnOffsetToUtc() throws IOException {
    file("incidents.csv", "incident_id,title,opened_at\nPD-1,Down,2026-03-04T10:12:00+01:00\n");

    assertThat(InputFolder.read(folder).incidents().get(0).row().openedAt())
        .isEqualTo(Instant.parse("2026-03-04T09:12:00Z"));
  }

  @Test
  void namesEveryProblemOfEveryFileAtOnce() throws IOException {
    file(
        "people.csv",
        """
        person_id,display_name,gitlab_username,is_bot
        nia,Nia,nia,no
        ,Tom,tom,false
        ada,Ada,nia,false
        bo,Bo
        """);
    file(
        "launches.yaml",
        """
        - launch_id: l1
          name: Refunds
          launched_on: 03.03.2026
        - launch_id: l2
          name: Rates
          launched_on: 2026-03-04
          impact_tier: 5
          owner: nia
        """);

    assertThatThrownBy(() -> InputFolder.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(
            """
            launches.yaml, line 3, column launched_on: '03.03.2026' (must be a day as 2025-07-01; write 2026-03-03)
            launches.yaml, line 4: unknown column 'owner' (known: launch_id, name, launched_on, impact_tier, owner_id, teams, functions, project, changes, tickets, planned_from, executed_from, cleaned_up_until)
            launches.yaml, line 7, column impact_tier: '5' (must be a whole number from 1 to 4, or empty)
            people.csv, line 2, column is_bot: 'no' (must be true or false, or empty)
            people.csv, line 3, column person_id: empty (must be an id without blanks, commas, semicolons or quotes)
            people.csv, line 4, column gitlab_username: 'nia' stands in line 2 already
            people.csv, line 5: 2 cells, but the header has 4""");
  }

  @ParameterizedTest
  @CsvSource({
    "07/01/2025, write 2025-01-07 or 2025-07-01",
    "2025/07/01, write 2025-07-01",
    "31/12/2025, write 2025-12-31",
    "1.7.2025, write 2025-07-01"
  })
  void saysHowADateMustBeWritten(String written, String mend) throws IOException {
    file("org.csv", "person_id,team,valid_from\nnia,Billing," + written + "\n");

    assertThatThrownBy(() -> InputFolder.read(folder)).hasMessageContaining(mend);
  }

  @Test
  void asksForTheOffsetOfATime() throws IOException {
    file("incidents.csv", "incident_id,title,opened_at\nPD-1,Down,2026-03-04 09:12\n");

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessageContaining("add the offset, Z for UTC: write 2026-03-04T09:12Z");
  }

  @ParameterizedTest
  @CsvSource({
    "ai_usage_frequency, X1",
    "linesOfCode, X2",
    "lines-added, X2",
    "suggestions_accepted, X3",
    "task_speed, X4",
    "comparison_with_non_users, X5"
  })
  void refusesWhatMustNotBeEvaluatedWithTheReason(String column, String rule) throws IOException {
    file("people.csv", "person_id,display_name," + column + "\nnia,Nia,12\n");

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessageContaining("must not be evaluated")
        .hasMessageContaining("(METHOD " + rule);
  }

  @Test
  void refusesOneAccountOfTwoPersons() throws IOException {
    file("people.csv", "person_id,display_name,email\nnia,Nia,N@corp.example\nabel,Abel,\n");
    file("identities.csv", "person_id,email\nabel,n@CORP.example\n");

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessage(
            "identities.csv, line 2, column email: 'n@CORP.example' belongs to 'nia' by people.csv,"
                + " line 2 already (an account or key is one person's; take it from one of them)");
  }

  @Test
  void orgPeriodsMayNeitherOverlapNorLeaveAGap() throws IOException {
    file("people.csv", NIA_AND_ABEL);
    file(
        "org.csv",
        """
        person_id,team,valid_from,valid_until
        nia,Billing,2025-01-01,2025-07-01
        nia,Mobile,2025-06-01,
        abel,Mobile,2025-01-01,2025-03-01
        abel,Billing,2025-04-01,
        abel,Billing,2026-01-01,2026-01-01
        """);

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessage(
            """
            org.csv, line 3: 'nia' is in line 2 too, from 2025-01-01 until 2025-07-01 (let line 2 end with valid_until 2025-06-01)
            org.csv, line 5: nothing is said of 'abel' from 2025-03-01 until 2025-04-01 (let line 4 end with valid_until 2025-04-01, or add a row with the team 'away')
            org.csv, line 6, column valid_until: '2026-01-01' is not after valid_from, which is '2026-01-01' (must be the day after the last)""");
  }

  @Test
  void managersAreKnownAndNobodyIsAboveThemselves() throws IOException {
    file("people.csv", NIA_AND_ABEL);
    file(
        "org.csv",
        """
        person_id,team,manager_id,valid_from
        nia,Billing,abel,2025-01-01
        abel,Mobile,nia,2025-02-01
        abe,Mobile,zoe,2025-02-01
        """);

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessage(
            """
            org.csv, line 3, column manager_id: on 2025-02-01 everybody here is below the next, in a circle: abel → nia → abel (one of them must have another manager, or none)
            org.csv, line 4, column person_id: 'abe' is not in people; did you mean 'abel'? (must be an id from there)
            org.csv, line 4, column manager_id: 'zoe' is not in people (must be an id from there)""");
  }

  @Test
  void yamlThatIsNoneIsNamedByLine() throws IOException {
    file("people.yaml", "- person_id: nia\n  display_name: [Nia\n- person_id: tom\n");

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessageContaining("people.yaml, line")
        .hasMessageContaining("not YAML");
  }

  @Test
  void oneTableHasOneFile() throws IOException {
    file("people.csv", NIA_AND_ABEL);
    file("people.yaml", "[]");

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessage("people.csv, line 1: people.yaml lies beside it (keep one of them)");
  }

  @Test
  void readsPastTheMarkThatSpreadsheetsPutFirst() throws IOException {
    file("people.csv", "\uFEFFperson_id,display_name\r\nnia,Nia\r\n");

    assertThat(Inputs.rows(InputFolder.read(folder).people()))
        .containsExactly(PersonEntry.of("nia", "Nia", null));
  }

  @Test
  void refusesWhatIsNotText() throws IOException {
    Files.write(folder.resolve("people.csv"), new byte[] {'p', (byte) 0xff, (byte) 0xfe, '\n'});

    assertThatThrownBy(() -> InputFolder.read(folder))
        .hasMessage("people.csv, line 1: not UTF-8 text");
  }

  @Test
  void tellsWhichTablesItDoesNotRead() throws IOException {
    file("people.csv", NIA_AND_ABEL);
    file("person.csv", NIA_AND_ABEL);

    assertThat(InputFolder.notRead(folder)).containsExactly("person.csv");
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
