package dev.counterweight.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a profile is compared by, taken apart once.
 *
 * @param names words of every name; a login of two words and more is read as a name too
 * @param spellings logins that the names would give
 * @param bare logins, letters and digits alone
 * @param letters logins, letters alone
 * @param words words in logins
 * @param numbers numbers in logins
 */
record Signs(
    Profile profile,
    List<List<String>> names,
    Set<String> spellings,
    Set<String> bare,
    Set<String> letters,
    Set<String> words,
    Set<String> numbers) {

  static Signs of(Profile profile) {
    Set<List<String>> names = new LinkedHashSet<>();
    Set<String> spellings = new LinkedHashSet<>();
    Set<String> bare = new LinkedHashSet<>();
    Set<String> letters = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> numbers = new LinkedHashSet<>();
    for (String name : profile.names()) {
      List<String> ofName = distinct(Handles.words(name));
      if (!ofName.isEmpty()) {
        names.add(ofName);
        spellings.addAll(Handles.spellings(ofName));
      }
    }
    for (String handle : profile.handles()) {
      List<String> ofHandle = distinct(Handles.words(handle));
      if (ofHandle.size() > 1) {
        names.add(ofHandle);
      }
      bare.add(Handles.bare(handle));
      letters.add(Handles.letters(handle));
      words.addAll(ofHandle);
      numbers.addAll(Handles.numbers(handle));
    }
    bare.remove("");
    letters.remove("");
    return new Signs(profile, new ArrayList<>(names), spellings, bare, letters, words, numbers);
  }

  private static List<String> distinct(List<String> words) {
    return List.copyOf(new LinkedHashSet<>(words));
  }

  /** Every word of names and logins. */
  Set<String> allWords() {
    Set<String> all = new LinkedHashSet<>(words);
    names.forEach(all::addAll);
    return all;
  }
}
