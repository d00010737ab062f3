package dev.counterweight.cli.config;

import dev.counterweight.inputs.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Secrets come from the environment or from a file that only its owner can read. */
final class Secrets {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Map<String, String> environment;

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The secret that a key names.
   *
   * @param key of the configuration, for the message
   */
  String read(String key, String variable, String file) {
    if (!file.isEmpty()) {
      return fromFile(key, Path.of(file));
    }
    @Nullable String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      throw new InputException(
          "%s: the environment variable %s is not set, and no token file is named"
              .formatted(key, variable));
    }
    return value.strip();
  }

  private static String fromFile(String key, Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (!OWNER_ONLY.containsAll(permissions)) {
        throw new InputException(
            "%s: %s can be read by others (mode %s, must be rw-------)"
                .formatted(key, file, PosixFilePermissions.toString(permissions)));
      }
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new InputException("%s: cannot read the file %s".formatted(key, file));
    }
  }
}
