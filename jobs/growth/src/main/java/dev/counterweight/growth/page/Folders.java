package dev.counterweight.growth.page;

import java.util.Locale;

/**
 * Where a person's pages stand: {@code people/w1012/}, with a hash where the id is no file name.
 */
public final class Folders {
  private Folders() {}

  /** The folder of a person's pages. */
  public static String person(String id) {
    return "people/" + safe(id) + "/";
  }

  /** The page of a manager's load. */
  public static String manager(String id) {
    return "managers/" + safe(id) + "/load.html";
  }

  private static String safe(String id) {
    String safe = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    return safe.equals(id) ? id : safe + "-" + Integer.toHexString(id.hashCode());
  }
}
