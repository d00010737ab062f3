package dev.counterweight.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person, or of an account that is nobody's yet, as suggestions compare it.
 *
 * @param id the person id, or the reference of the account
 * @param isListed people say that this is a person; false for an account that is nobody's, or that
 *     is taken for a person of its own because nobody said otherwise
 * @param names as shown
 * @param handles logins, and what stands before the @ of e-mails
 * @param sources where they have accounts
 * @param subjects ids of tickets they had to do with
 */
public record Profile(
    String id,
    boolean isListed,
    List<String> names,
    List<String> handles,
    Set<String> sources,
    Set<String> subjects) {

  /** Shown instead of a name where there is none; nobody is like anybody for it. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)ghost( user)?|former user|deleted user|deactivated user|anonymous( user)?|unknown( user)?"
              + "|user[- ]?[0-9a-f]{4,12}|jirauser\\d+");

  /** Whether the name stands for deleted or anonymised users. */
  public static boolean isAnonymous(String displayName) {
    return NO_NAME.matcher(displayName.strip()).matches();
  }

  /** The profile of a person with these accounts; keys that people declared come as accounts. */
  public static Profile of(
      String id,
      boolean isListed,
      @Nullable String name,
      List<Account> accounts,
      List<String> emails,
      Set<String> subjects) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> handles = new TreeSet<>();
    if (name != null && !isAnonymous(name)) {
      names.add(name);
    }
    for (Account account : accounts) {
      if (!isAnonymous(account.displayName())) {
        names.add(account.displayName());
      }
      if (account.login() != null && !isAnonymous(account.login())) {
        handles.add(account.login());
      }
      handles.addAll(account.formerLogins());
      if (account.email() != null) {
        handles.add(Handles.localPart(account.email()));
      }
    }
    emails.forEach(email -> handles.add(Handles.localPart(email)));
    Set<String> sources = new TreeSet<>();
    accounts.forEach(account -> sources.add(account.source()));
    return new Profile(
        id, isListed, new ArrayList<>(names), new ArrayList<>(handles), sources, subjects);
  }
}
