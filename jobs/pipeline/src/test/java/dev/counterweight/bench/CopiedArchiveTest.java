package dev.counterweight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.OnlyRows;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.http.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiedArchiveTest {
  private static final String WORDS = "one two three four five six seven eight nine ten ";

  @TempDir private Path folder;

  /** What landed, and how many rows of each table the census names. */
  private record Landed(List<RawRecord> rows, List<String> census) implements OnlyRows {
    @Override
    public String land(RawRecord row) {
      rows.add(row);
      return row.key();
    }

    @Override
    public void census(String source, String entity, long counted) {
      census.add(source + "_" + entity + " " + counted);
    }

    String payload(String key) {
      return rows.stream()
          .filter(row -> row.key().equals(key))
          .map(RawRecord::payload)
          .collect(Collectors.joining());
    }
  }

  @BeforeEach
  void anArchive() throws Exception {
    write("gitlab/projects.jsonl", "{'id':7,'path_with_namespace':'shop/till'}");
    write("gitlab/users.jsonl", "{'id':3,'username':'nia-1'}");
    write(
        "gitlab/merge_requests.jsonl",
        "{'id':50,'iid':1,'project_id':7,'title':'a','description':'','updated_at':'2026-03-01T10:00:00Z'}",
        "{'id':51,'iid':2,'project_id':7,'title':'b','description':''}");
    write(
        "gitlab/discussions.jsonl",
        "{'project_id':7,'merge_request_iid':1,'id':'0123456789abcdef0123456789abcdef01234567','notes':[{'id':90,'body':'"
            + WORDS.repeat(20)
            + "@nia-1 see TILL-4 and https://x/shop/till/1','author':{'username':'nia-1'},'created_at':'2026-12-25T10:00:00Z','system':false}]}",
        "{'project_id':7,'merge_request_iid':2,'id':'1123456789abcdef0123456789abcdef01234567','notes':[{'id':91,'body':'added 1 commit by @nia-1','system':true}]}");
    write("jira/projects.jsonl", "{'id':'5','key':'TILL'}");
    Files.writeString(
        folder.resolve("people.csv"),
        "person_id,display_name,gitlab_username,jira_account_id,team,is_bot\nnia,Nia,nia-1,,Tills,false\n");
  }

  private void write(String file, String... lines) throws Exception {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
  }

  private Landed copies(long comments) throws Exception {
    Landed landed = new Landed(new ArrayList<>(), new ArrayList<>());
    try (CopiedArchive archive = new CopiedArchive(folder, comments)) {
      archive.pull(landed);
      assertThat(archive.comments()).isEqualTo(comments);
      archive.writePeople(folder.resolve("copied.csv"));
    }
    return landed;
  }

  @Test
  void givesEveryCopyIdsDatesAndNamesOfItsOwn() throws Exception {
    Landed landed = copies(4);

    var first = Json.read(landed.payload("10007!1/0001456789abcdef0123456789abcdef01234567"));
    var note = first.path("notes").get(0);
    assertThat(note.path("id").asLong()).isEqualTo(1_000_000_000_090L);
    assertThat(note.path("created_at").asText()).isEqualTo("2027-01-07T10:00:00Z");
    assertThat(note.path("author").path("username").asText()).isEqualTo("nia-1-1");
    assertThat(note.path("body").asText())
        .endsWith("@nia-1-1 see TILL1-4 and https://x/shop/till-1/1");
    assertThat(landed.payload("20007!1")).contains("2026-03-27T10:00:00Z");
    assertThat(Files.readAllLines(folder.resolve("copied.csv")))
        .containsExactly(
            "person_id,display_name,gitlab_username,jira_account_id,team,is_bot",
            "nia-1,Nia,nia-1-1,,Tills 1,false",
            "nia-2,Nia,nia-1-2,,Tills 2,false");
  }

  @Test
  void changesAboutAFifthOfTheWordsOfPeopleAndNoneOfMachines() throws Exception {
    Landed landed = copies(4);

    var first = Json.read(landed.payload("10007!1/0001456789abcdef0123456789abcdef01234567"));
    String[] words = first.path("notes").get(0).path("body").asText().split(" ");
    String[] before = WORDS.repeat(20).split(" ");
    int changed = 0;
    for (int i = 0; i < before.length; i++) {
      changed += words[i].equals(before[i]) ? 0 : 1;
    }
    assertThat(changed).isBetween(15, 60);
    assertThat(landed.payload("10007!2/0001456789abcdef0123456789abcdef01234567"))
        .contains("added 1 commit by @nia-1-1");
  }

  @Test
  void countsTheRowsItLanded() throws Exception {
    assertThat(copies(4).census())
        .contains("gitlab_discussions 4", "gitlab_merge_requests 4", "jira_projects 2");
  }
}
