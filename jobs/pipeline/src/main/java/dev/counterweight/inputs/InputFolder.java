package dev.counterweight.inputs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of what people enter by hand. Every file is optional, and so is every row; an empty
 * folder leaves what the sources know.
 */
public final class InputFolder {
  static final InputSchema<PersonEntry> PEOPLE = new InputSchema<>(PersonEntry.class);
  static final InputSchema<IdentityEntry> IDENTITIES = new InputSchema<>(IdentityEntry.class);
  static final InputSchema<OrgEntry> ORG = new InputSchema<>(OrgEntry.class);
  static final InputSchema<LaunchEntry> LAUNCHES = new InputSchema<>(LaunchEntry.class);
  static final InputSchema<IncidentEntry> INCIDENTS = new InputSchema<>(IncidentEntry.class);
  static final InputSchema<AdoptionEntry> ADOPTIONS = new InputSchema<>(AdoptionEntry.class);

  /** In the order in which a team would write them. */
  static final List<InputSchema<?>> ALL =
      List.of(PEOPLE, IDENTITIES, ORG, LAUNCHES, INCIDENTS, ADOPTIONS);

  private static final List<String> ENDINGS = List.of(".csv", ".yaml", ".yml");

  private final Path folder;
  private final Problems problems = new Problems();
  private final Map<String, Set<String>> ids = new HashMap<>();

  private InputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Everything in a folder.
   *
   * @throws InputException naming every problem of every file
   */
  public static Inputs read(Path folder) throws IOException {
    return new InputFolder(folder).read();
  }

  /** Files that are read from a folder, those that are there, by name. */
  public static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (InputSchema<?> schema : ALL) {
      files.addAll(filesOf(folder, schema));
    }
    Path journal = folder.resolve(IdentityJournal.FILE);
    if (Files.isRegularFile(journal)) {
      files.add(journal);
    }
    return files.stream().sorted().toList();
  }

  /** Tables that lie in a folder and are none of those read here, by name. */
  public static List<String> notRead(Path folder) throws IOException {
    List<Path> known = files(folder);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !known.contains(file))
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> ENDINGS.stream().anyMatch(name::endsWith))
          .sorted()
          .toList();
    }
  }

  private static List<Path> filesOf(Path folder, InputSchema<?> schema) {
    return ENDINGS.stream()
        .map(ending -> folder.resolve(schema.name() + ending))
        .filter(Files::isRegularFile)
        .toList();
  }

  private Inputs read() throws IOException {
    Inputs inputs =
        new Inputs(
            rows(PEOPLE),
            rows(IDENTITIES),
            rows(ORG),
            rows(LAUNCHES),
            rows(INCIDENTS),
            rows(ADOPTIONS));
    new InputChecks(inputs, ids, problems).run();
    problems.refuse();
    return inputs;
  }

  private <R extends Record> List<Placed<R>> rows(InputSchema<R> schema) throws IOException {
    List<Path> files = filesOf(folder, schema);
    if (files.isEmpty()) {
      return List.of();
    }
    Path file = files.get(0);
    String name = String.valueOf(file.getFileName());
    if (files.size() > 1) {
      problems.add(
          new Place(name, 1),
          "%s lies beside it (keep one of them)".formatted(files.get(1).getFileName()));
      return List.of();
    }
    String text = text(file, name);
    if (text == null) {
      return List.of();
    }
    List<RawRow> raw =
        name.endsWith(".csv")
            ? CsvRows.read(name, text, schema, problems)
            : YamlRows.read(name, text, schema, problems);
    if (!raw.isEmpty()) {
      ids.put(schema.name(), firstCells(raw, schema));
    }
    return schema.read(raw, problems);
  }

  /** Ids of all rows, also of those left out: one wrong cell must not make others look wrong. */
  private static Set<String> firstCells(List<RawRow> rows, InputSchema<?> schema) {
    String column = schema.columns().get(0).name();
    return rows.stream()
        .map(row -> row.cells().get(column))
        .filter(cell -> cell != null && !cell.values().isEmpty())
        .map(cell -> cell.values().get(0))
        .collect(Collectors.toSet());
  }

  private @Nullable String text(Path file, String name) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      // spreadsheets begin a file with a byte order mark
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(new Place(name, 1), "not UTF-8 text");
      return null;
    }
  }
}
