package dev.counterweight.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
  @TempDir private Path folder;

  @Test
  void readsEveryColumn() throws IOException {
    Path file =
        file(
            """
            person_id,display_name,gitlab_username,jira_account_id,jira_name,team,is_bot
            nia,"Okafor, Nia",nia.okafor,5f01,nokafor,Billing,false
            hook,Deploy Hook,deploy-bot,,,,true
            """);

    assertThat(PeopleFile.read(file))
        .containsExactly(
            new PeopleFile.Entry(
                "nia", "Okafor, Nia", "nia.okafor", "5f01", "nokafor", "Billing", false),
            new PeopleFile.Entry("hook", "Deploy Hook", "deploy-bot", "", "", "", true));
  }

  @Test
  void namesEveryProblemWithLineColumnValueAndBound() throws IOException {
    Path file =
        file(
            """
            person_id,display_name,gitlab_username,is_bot
            nia,Nia,nia,no
            ,Tom,tom,false
            ada,Ada,nia,false
            bo,Bo
            """);

    assertThatThrownBy(() -> PeopleFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            """
            people.csv, line 2, column is_bot: 'no' (must be true, false or empty)
            people.csv, line 3, column person_id: empty
            people.csv, line 4, column gitlab_username: 'nia' stands in line 2 already
            people.csv, line 5: 2 cells, but the header has 4""");
  }

  @Test
  void refusesColumnsItDoesNotKnow() throws IOException {
    Path file = file("person_id,display_name,lines_of_code\nnia,Nia,12\n");

    assertThatThrownBy(() -> PeopleFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unknown column 'lines_of_code'");
  }

  @Test
  void readsPastTheMarkThatSpreadsheetsPutFirst() throws IOException {
    Path file = file("\uFEFFperson_id,display_name\nnia,Nia\n");

    assertThat(PeopleFile.read(file)).extracting(PeopleFile.Entry::personId).containsExactly("nia");
  }

  @Test
  void refusesWhatIsNotText() throws IOException {
    Path file = folder.resolve("people.csv");
    Files.write(file, new byte[] {'p', (byte) 0xff, (byte) 0xfe, '\n'});

    assertThatThrownBy(() -> PeopleFile.read(file)).hasMessage("people.csv: not UTF-8 text");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("people.csv"), text, StandardCharsets.UTF_8);
  }
}
