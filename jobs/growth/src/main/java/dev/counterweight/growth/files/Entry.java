package dev.counterweight.growth.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of one mapping or row that have passed their schema: text, whole number, day, truth, list
 * of texts, entry or list of entries.
 */
public final class Entry {
  private final Place place;
  private final Map<String, Object> values;
  private final Map<String, Place> places;

  Entry(Place place, Map<String, Object> values, Map<String, Place> places) {
    this.place = place;
    this.values = Map.copyOf(values);
    this.places = Map.copyOf(places);
  }

  public Place place() {
    return place;
  }

  /** Where a key's value stands, or the entry where the key is not there. */
  public Place place(String key) {
    return places.getOrDefault(key, place);
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The text of a key; empty where it is not there. */
  public String text(String key) {
    return values.get(key) instanceof String text ? text : "";
  }

  /** The day of a key, if it is there. */
  public Optional<LocalDate> day(String key) {
    return Optional.ofNullable(value(key, LocalDate.class));
  }

  /** The number of a key, if it is there. */
  public Optional<Integer> whole(String key) {
    return Optional.ofNullable(value(key, Integer.class));
  }

  /** The truth of a key; false where it is not there. */
  public boolean yes(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** The texts of a key; none where it is not there. */
  public List<String> texts(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The mapping below a key, if it is there. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(value(key, Entry.class));
  }

  /** The mappings below a key; none where it is not there. */
  public List<Entry> entries(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList()
        : List.of();
  }

  private <T> @Nullable T value(String key, Class<T> type) {
    Object value = values.get(key);
    return type.isInstance(value) ? type.cast(value) : null;
  }
}
