package dev.counterweight.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.identity.Decision;
import dev.counterweight.identity.Decision.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityJournalTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void keepsWhatWasDecidedByWhomAndWhenAndOnlyAdds() throws IOException {
    IdentityJournal journal = new IdentityJournal(folder);
    Decision first = journal.append(NOON, "mo", Kind.CONFIRM, "gitlab:1042", "nia");
    String before = Files.readString(folder.resolve(IdentityJournal.FILE));
    Decision second = journal.append(NOON, "mo", Kind.UNDO, "d1", null);

    assertThat(journal.read()).containsExactly(first, second);
    assertThat(Files.readString(folder.resolve(IdentityJournal.FILE))).startsWith(before);
    assertThat(before)
        .isEqualTo(
            "{\"id\":\"d1\",\"at\":\"2026-11-01T12:00:00Z\",\"by\":\"mo\",\"decision\":\"confirm\","
                + "\"subject\":\"gitlab:1042\",\"object\":\"nia\"}\n");
  }

  @Test
  void namesTheLineThatIsNoDecision() throws IOException {
    Files.writeString(
        folder.resolve(IdentityJournal.FILE),
        """
        {"id":"d1","at":"2026-11-01T12:00:00Z","by":"mo","decision":"merge","subject":"a","object":"b"}
        {"id":"d2","at":"yesterday","by":"mo","decision":"merge","subject":"a","object":"b"}
        {"id":"d3","at":"2026-11-01T12:00:00Z","by":"mo","decision":"undo","subject":"d9"}
        {"id":"d4",
        """);

    assertThatThrownBy(() -> new IdentityJournal(folder).read())
        .isInstanceOf(InputException.class)
        .hasMessage(
            """
            identity.jsonl, line 2, column at: must be a time as 2025-07-01T09:30:00Z
            identity.jsonl, line 3, column subject: 'd9' is no decision above (must be the id of one)
            identity.jsonl, line 4: not JSON (take the line out, or restore the file from a copy)""");
  }
}
