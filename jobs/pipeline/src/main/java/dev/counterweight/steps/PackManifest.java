package dev.counterweight.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack was made of: {@code manifest.json} in it. The same manifest gives the same bytes.
 *
 * @param persons those who are in it, by id
 * @param meeting day of the meeting; null for none
 * @param run whose tables it was made of; likewise its fingerprint
 * @param scores fingerprint of the blind ratings it shows; empty for none
 * @param examples fingerprint of the accepted examples it shows; empty for none
 * @param program hash of the program that made it
 * @param files every other file, with its fingerprint
 */
public record PackManifest(
    String audience,
    List<String> persons,
    String manager,
    String quarter,
    @Nullable String meeting,
    boolean after,
    String madeOn,
    String keepUntil,
    String contest,
    String run,
    String runFingerprint,
    String scores,
    String examples,
    String program,
    List<String> files) {}
